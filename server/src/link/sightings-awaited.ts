import { derived } from '../../../rules/kit/derived.ts';
import type { CallId, FileFacts, ValueId } from '../../../rules/kit/facts.ts';

/** Calls whose result somebody waits for: `await f()`, `f().then(…)`, `await Promise.all([f()])`. */
export const awaitedCalls = derived((facts): ReadonlySet<CallId> => {
  const found = new Set<CallId>();
  for (const value of facts.values) {
    if (value.kind === 'await') note(facts, value.of, found);
    if (value.kind === 'member' && THEN.has(value.name)) note(facts, value.of, found);
  }
  return found;
});

const THEN = new Set(['then', 'catch', 'finally']);

function note(facts: FileFacts, id: ValueId, found: Set<CallId>): void {
  const value = facts.values[id];
  if (value?.kind === 'array') for (const one of value.items) note(facts, one, found);
  if (value?.kind !== 'call') return;
  found.add(value.call);
  const { callee, args } = facts.calls[value.call] ?? { callee: -1, args: [] };
  const [list] = args;
  const of = facts.values[callee];
  const owner = of?.kind === 'member' ? facts.values[of.of] : undefined;
  if (list !== undefined && owner?.kind === 'global' && owner.name === 'Promise') note(facts, list, found);
}
