import { dependsOn } from './depends.ts';
import type { CallId, FileFacts } from './facts.ts';
import { resultsIn } from './file-index.ts';
import { addTo } from './lists.ts';
import type { PerElement } from './per-element.ts';
import { regionsAround } from './regions.ts';

/** More in one loop say the same thing over and over. */
const MOST = 3;

/**
 * What one loop asks for each element has one cause where a call needs what an earlier one gave, or is made only
 * because of it: whoever gathers the first has to gather those, too. The first of each group is the cause.
 */
export function byCause<T extends PerElement>(facts: FileFacts, found: readonly T[]): T[][] {
  const loops = new Map<number, T[]>();
  for (const one of found) {
    const { region } = one.iteration;
    addTo(loops, region, one);
  }
  return [...loops.values()].flatMap((one) => (one.length > MOST ? [one] : chained(facts, one)));
}

function chained<T extends PerElement>(facts: FileFacts, found: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const one of found) {
    const before = groups.find((group) => group.some(({ call }) => needs(facts, one, call)));
    if (before) before.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Whether a call is given what an earlier one of the turn gave, or is made only because of it. */
function needs(facts: FileFacts, one: PerElement, earlier: CallId): boolean {
  const turn = { names: new Set(resultsIn(facts).get(earlier) ?? []), within: one.iteration.at };
  if (turn.names.size === 0) return false;
  const isGiven = one.chain.calls.some(({ args }) => args.some((id) => dependsOn(facts, id, turn)));
  return isGiven || isBecauseOf(facts, one, earlier);
}

/** Whether what an earlier call of the turn gave decides that a call is made. */
export function isBecauseOf(facts: FileFacts, { call, iteration }: PerElement, earlier: CallId): boolean {
  const turn = { names: new Set(resultsIn(facts).get(earlier) ?? []), within: iteration.at };
  for (const one of regionsAround(facts, facts.calls[call]?.region ?? 0)) {
    if (one.id === iteration.region) return false;
    if (one.kind === 'branch' && dependsOn(facts, one.test, turn)) return true;
  }
  return false;
}
