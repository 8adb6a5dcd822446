import { dependsOn } from './depends.ts';
import type { CallId, FileFacts } from './facts.ts';
import { resultsIn } from './file-index.ts';
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
    loops.set(region, [...(loops.get(region) ?? []), one]);
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

function needs(facts: FileFacts, { call, chain, iteration }: PerElement, earlier: CallId): boolean {
  const names = new Set(resultsIn(facts).get(earlier) ?? []);
  if (names.size === 0) return false;
  const turn = { names, within: iteration.at };
  if (chain.calls.some(({ args }) => args.some((one) => dependsOn(facts, one, turn)))) return true;
  for (const one of regionsAround(facts, facts.calls[call]?.region ?? 0)) {
    if (one.id === iteration.region) return false;
    if (one.kind === 'branch' && dependsOn(facts, one.test, turn)) return true;
  }
  return false;
}
