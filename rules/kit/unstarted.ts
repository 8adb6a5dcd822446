import { outermost } from './await-fixes.ts';
import type { CallId } from './facts.ts';
import type { FileView, ProjectView } from './views.ts';

const SETTLES = /^(then|catch|finally)$/;

/** The library of a call whose work only starts when the result is awaited, where nobody holds the result. */
export function unstarted(file: FileView, project: ProjectView, id: CallId): string | undefined {
  const { facts } = file;
  const callee = project.callee(file, id);
  if (callee?.kind !== 'library' || !callee.operation.lazy || project.fate(file, id) !== 'dropped')
    return undefined;
  const call = facts.calls[id];
  const last = facts.values[(call && outermost(facts, call)?.callee) ?? -1];
  return !last || (last.kind === 'member' && SETTLES.test(last.name)) ? undefined : callee.library;
}
