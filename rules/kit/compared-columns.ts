import { dependsOn, type Turn } from './depends.ts';
import type { FileFacts, ValueId } from './facts.ts';
import { BARE, wheresIn } from './own-questions.ts';
import type { Query } from './queries.ts';
import { chainOf } from './values.ts';

/** Conditions that say which rows are not meant: no list of keys can stand in their place. */
const NOT = /^(not|notIn|\$ne|\$nin|\$not|ne|nin|notInArray|notLike|(and|or)?WhereNot\w*)$/i;

/** Whether what differs is only left out: `findFirst({ where: { slug, id: { not: page.id } } })`. */
export function onlyLeavesOut(facts: FileFacts, { chain, kind }: Query, turn: Turn): boolean {
  if (kind !== 'read' && kind !== 'delete') return false;
  const given = chain.calls.filter(({ name }) => !NOT.test(name)).flatMap(({ args }) => args);
  return !given.some((one) => isWanted(facts, one, turn, 0));
}

function isWanted(facts: FileFacts, id: ValueId, turn: Turn, depth: number): boolean {
  const value = facts.values[id];
  const inner = (one: ValueId) => isWanted(facts, one, turn, depth + 1);
  if (!value || depth > DEEPEST) return true;
  if (value.kind === 'object')
    return value.entries.some(({ key, value: held }) => !NOT.test(key ?? '') && inner(held));
  if (value.kind === 'array') return value.items.some(inner);
  if (value.kind === 'spread') return inner(value.of);
  if (value.kind === 'call') {
    const { callee = -1, args = [] } = facts.calls[value.call] ?? {};
    return !NOT.test(chainOf(facts, callee)?.at(-1) ?? '') && [callee, ...args].some(inner);
  }
  return dependsOn(facts, id, turn);
}

const DEEPEST = 6;

/** Whether more than one column is compared with what differs, so that one list of keys does not say what is asked. */
export function asksByPairs(facts: FileFacts, { chain, callee, kind }: Query, turn: Turn): boolean {
  if (kind !== 'read') return false;
  const bare = BARE[callee.library];
  const compared = chain.calls.flatMap(({ name, args: [first] }) => {
    if (first === undefined) return [];
    const own = bare?.test(name) ? [first] : [];
    return [...own, ...wheresIn(facts, first)].flatMap((one) => columnsOf(facts, one, turn));
  });
  return compared.length > 1;
}

/** What a condition compares with what differs; each condition that is only sometimes there counts as well. */
function columnsOf(facts: FileFacts, id: ValueId, turn: Turn): ValueId[] {
  const value = facts.values[id];
  if (value?.kind !== 'object') return [];
  return value.entries.flatMap(({ key, value: held }) =>
    !NOT.test(key ?? '') && dependsOn(facts, held, turn) ? [held] : [],
  );
}
