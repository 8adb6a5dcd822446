import type { FileFacts, ValueId } from './facts.ts';
import { parts, regionsAround } from './regions.ts';
import type { WriteUnit } from './write-units.ts';
import { changedKeys, countsUp } from './written-keys.ts';

/**
 * Whether the two may be done again from the start, with the same outcome: they set, and do not add; the first does not
 * change what it is found by, nor what decides whether the second is done.
 */
export function areRepeatable(facts: FileFacts, first: WriteUnit, second: WriteUnit): boolean {
  if (![first, second].every(({ kind }) => SETS.has(kind))) return false;
  if ([first, second].some(({ end }) => end.query.args.some((one) => countsUp(end.facts, one)))) return false;
  const changed = new Set(changedKeys(first));
  if (foundBy(first).some((key) => changed.has(key))) return false;
  const decisive = regionsAround(facts, second.region).flatMap((one) =>
    one.kind === 'branch' ? namesIn(facts, one.test, 0) : [],
  );
  return !decisive.some((name) => changed.has(name));
}

const SETS = new Set<WriteUnit['kind']>(['update', 'upsert', 'delete']);

const IS = /^(eq|inArray)$/;

/** Columns that choose the rows: `where: { stripeId }`, `eq(users.stripeId, id)`. */
function foundBy({ end: { facts, query } }: WriteUnit): string[] {
  return query.args.flatMap((arg) =>
    [...parts(facts, arg)].flatMap((one) => {
      if (one.kind === 'object') {
        const where = one.entries.find(({ key }) => key === 'where');
        return where ? keysIn(facts, where.value) : [];
      }
      const { callee = -1, args: [column = -1] = [] } =
        one.kind === 'call' ? (facts.calls[one.call] ?? {}) : {};
      const [asks, of] = [facts.values[callee], facts.values[column]];
      const isEqual = asks?.kind === 'binding' && IS.test(facts.bindings[asks.binding]?.name ?? '');
      return isEqual && of?.kind === 'member' ? [of.name] : [];
    }),
  );
}

function keysIn(facts: FileFacts, id: ValueId): string[] {
  return [...parts(facts, id)].flatMap((one) =>
    one.kind === 'object' ? one.entries.flatMap(({ key }) => key ?? []) : [],
  );
}

/** Names and members that a test is made of, through what holds them. */
function namesIn(facts: FileFacts, id: ValueId, depth: number): string[] {
  return [...parts(facts, id)].flatMap((one) => {
    if (one.kind === 'member') return [one.name];
    if (one.kind !== 'binding') return [];
    const { value, path = [], kind } = facts.bindings[one.binding] ?? {};
    const names = path.filter((step) => typeof step === 'string');
    if (kind === 'parameter' || value === undefined || depth > 2) return names;
    return [...names, ...namesIn(facts, value, depth + 1)];
  });
}
