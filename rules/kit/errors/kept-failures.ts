import { takenIn } from '../callbacks.ts';
import type { CallId, FileFacts } from '../facts.ts';
import type { FunctionRef, WitnessStep } from '../flow.ts';
import { regionsAround } from '../regions.ts';
import type { FileView, ProjectView } from '../views.ts';
import { isUnder } from './handlers.ts';

/** What it does may fail, and yet nothing comes out of it: it deals with all that itself. */
export function keepsItsFailures(
  file: FileView,
  project: ProjectView,
  callee: FunctionRef,
  way: readonly WitnessStep[],
): boolean {
  if (project.failing(callee, 'throws') || project.failing(callee, 'rejects')) return false;
  const last = way.at(-1);
  const facts = last && project.facts(last.path);
  if (!last || !facts) return false;
  // What tells of failures by a callback hands them on in ways that are not followed.
  const { path, call } = last;
  return (
    project.mayReject({ ...file, path, facts }, call) !== undefined ||
    isCaughtAtOnce(project, path, call) ||
    canOnlyResolve(facts, call)
  );
}

/** `new Promise((resolve) => …)`: whatever is told by a callback inside, nobody can reject it. */
function canOnlyResolve(facts: FileFacts, call: CallId): boolean {
  return regionsAround(facts, facts.calls[call]?.region ?? 0).some((one) => {
    const taken = one.kind === 'function' ? takenIn(facts).get(one.fn) : undefined;
    const taker = taken && facts.calls[taken.call];
    const promise = taker?.how === 'new' ? facts.values[taker.callee] : undefined;
    const isExecutor = promise?.kind === 'global' && promise.name === 'Promise';
    return isExecutor && one.kind === 'function' && facts.functions[one.fn]?.params.length === 1;
  });
}

/** What fails by throwing, as `readFileSync` does, in a try that lets nothing out. */
function isCaughtAtOnce(project: ProjectView, path: string, call: CallId): boolean {
  const callee = project.callee({ path }, call);
  const facts = project.facts(path);
  if (!facts || callee?.kind !== 'library' || !callee.operation.sync) return false;
  for (const one of regionsAround(facts, facts.calls[call]?.region ?? 0)) {
    if (one.kind === 'function') return false;
    if (one.kind === 'try' && one.handler !== undefined && !rethrows(facts, one.handler)) return true;
  }
  return false;
}

export function rethrows(facts: FileFacts, handler: number): boolean {
  return facts.functions.some((fn) => fn.throws.some((one) => isUnder(facts, one.region, handler)));
}
