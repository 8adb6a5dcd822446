import { takenIn } from './callbacks.ts';
import { derived } from './derived.ts';
import type { FileFacts } from './facts.ts';
import { resultsIn } from './file-index.ts';
import { isInside } from './inside.ts';
import { canBothRun } from './operations.ts';
import { idsAround, regionsAround } from './regions.ts';
import { chainOf } from './values.ts';
import type { FileView } from './views.ts';
import type { WriteUnit } from './write-units.ts';

/** Whether one run does both, one after the other. */
export function follow({ facts }: FileView, a: WriteUnit, b: WriteUnit): boolean {
  if (!canBothRun(facts, a.region, b.region) || runsWithin(facts, a, b) || isLastOf(facts, a, b))
    return false;
  if (isInstead(facts, a, b)) return false;
  return !joined(facts).some((at) => [a, b].every(({ call }) => isInside(facts.calls[call]?.at, at)));
}

/** Behind the one its branch ends the function: the other is reached by those who never came there, or failed there. */
function isLastOf(facts: FileFacts, a: WriteUnit, b: WriteUnit): boolean {
  const around = idsAround(facts, b.region);
  const inner = regionsAround(facts, a.region).filter(({ id }) => !around.has(id));
  // What a function hands to its caller inside the operation ends that function alone.
  const own = new Set(
    inner.slice(inner.findLastIndex(({ kind }) => kind === 'function') + 1).map(({ id }) => id),
  );
  const [, from = 0] = facts.calls[a.call]?.at ?? [];
  const [to = 0] = facts.calls[b.call]?.at ?? [];
  return facts.functions.some(({ returns, throws }) =>
    [...returns, ...throws].some(({ region, at }) => own.has(region) && at[0] >= from && at[1] <= to),
  );
}

/** `withLock(id, async () => write())`: the one is the work of the other. */
function runsWithin(facts: FileFacts, a: WriteUnit, b: WriteUnit): boolean {
  return regionsAround(facts, a.region).some((one) => {
    const taken = one.kind === 'function' ? takenIn(facts).get(one.fn) : undefined;
    return taken?.call === b.call;
  });
}

/** Calls that start several things at once. */
const joined = derived((facts) =>
  facts.calls.flatMap(({ callee, at }) => {
    const chain = chainOf(facts, callee);
    return chain?.[0] === 'Promise' && /^all(Settled)?$/.test(chain[1] ?? '') ? [at] : [];
  }),
);

/** `if (reset.count > 0) return;`: the second is what is done where the first had nothing to do. */
function isInstead(facts: FileFacts, a: WriteUnit, b: WriteUnit): boolean {
  const made = resultsIn(facts).get(a.query?.chain.calls.at(-1)?.id ?? a.call) ?? [];
  const around = idsAround(facts, a.region);
  return regionsAround(facts, b.region).some((one) => {
    if (one.kind !== 'branch' || around.has(one.id) || one.holds) return false;
    const test = facts.values[one.test];
    const left = test?.kind === 'binary' && /^>=?$/.test(test.op) ? facts.values[test.left] : test;
    const of = left?.kind === 'member' ? facts.values[left.of] : left;
    return of?.kind === 'binding' && made.includes(of.binding);
  });
}
