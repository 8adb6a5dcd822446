import type { CallId, FileFacts, FunctionId } from './facts.ts';
import { functionsAround } from './regions.ts';
import type { FileRef, ProjectView } from './views.ts';

/** Whether a call stands in a function of the module that is not exported and that nothing in its file calls. */
export function isNeverRun(project: ProjectView, { path }: FileRef, id: CallId): boolean {
  const facts = project.facts(path);
  const fn = facts && outermost(facts, id);
  return facts !== undefined && fn !== undefined && isUnused(facts, fn, new Set());
}

function outermost(facts: FileFacts, id: CallId): FunctionId | undefined {
  const around = functionsAround(facts, facts.calls[id]?.region ?? 0).at(-2);
  return around && facts.functions.indexOf(around);
}

/** Or called only by such functions. */
function isUnused(facts: FileFacts, fn: FunctionId, seen: Set<FunctionId>): boolean {
  if (seen.has(fn)) return true;
  seen.add(fn);
  const { bindings, values, calls } = facts;
  const own = bindings.findIndex(({ owner, value, path, kind }) => {
    const held = values[value ?? -1];
    return owner === 0 && !path && kind !== 'parameter' && held?.kind === 'function' && held.fn === fn;
  });
  if (own < 0) return false;
  const users = calls.flatMap(({ callee }, id) => {
    const value = values[callee];
    return value?.kind === 'binding' && value.binding === own ? [outermost(facts, id)] : [];
  });
  // Exports and whatever else names it are reads, too.
  return (
    users.length === bindings[own]?.reads &&
    users.every((one) => one !== undefined && isUnused(facts, one, seen))
  );
}
