import type { FunctionId } from './facts.ts';
import { callsWithin } from './file-index.ts';
import type { PerElement } from './per-element.ts';
import type { FileView, ProjectView } from './views.ts';

const TELLS = /(#|\.)(Subject|EventEmitter|Emitter)\.(next|emit|emitAsync)$/;
/** A bus of the project's own stands between. */
const DEEPEST = 3;

/** What a call does for one element it tells to whoever listens: a piece of work of its own, with no form for many. */
export function announcesEach(project: ProjectView, file: FileView, { chain }: PerElement): boolean {
  return chain.calls.some(({ id }) => {
    const callee = project.callee(file, id);
    return callee?.kind === 'function' && announces(project, callee.path, callee.fn, 0);
  });
}

function announces(project: ProjectView, path: string, fn: FunctionId, depth: number): boolean {
  const facts = project.facts(path);
  if (!facts || depth >= DEEPEST) return false;
  return (callsWithin(facts).get(fn) ?? []).some((id) => {
    const callee = project.callee({ path }, id);
    if (callee?.kind === 'library') return callee.api !== undefined && TELLS.test(callee.api);
    return callee !== undefined && announces(project, callee.path, callee.fn, depth + 1);
  });
}
