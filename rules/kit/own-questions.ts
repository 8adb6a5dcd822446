import { dependsOn, type Turn } from './depends.ts';
import type { CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { calledBy } from './file-index.ts';
import { canBothRun } from './operations.ts';
import type { Query } from './queries.ts';
import type { QueryWay } from './query-ways.ts';
import { regionsAround } from './regions.ts';
import type { ProjectView } from './views.ts';

/** Methods whose first argument is the condition itself. */
export const BARE: Readonly<Record<string, RegExp>> = {
  mongoose: /^(find|findOne|count|countDocuments|exists|deleteMany)$/,
  mongodb: /^(find|findOne|count|countDocuments|deleteMany)$/,
  typeorm: /^(find|findOne|count|exists)\w*By(OrFail)?$/,
  knex: /^(where|andWhere)$/,
  drizzle: /^where$/,
  kysely: /^where$/,
};

/**
 * Whether each turn brings a condition of its own, and not a value to compare a column with: `count({ where: filter })`.
 * Such questions cannot be asked as one.
 */
export function bringsCondition(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  { chain, callee }: Query,
  turn: Turn,
): boolean {
  const bare = BARE[callee.library];
  return chain.calls.some(({ name, args }) => {
    const [first] = args;
    if (first === undefined) return false;
    const isCondition = bare?.test(name) && (args.length === 1 || !/where/i.test(name));
    return [...(isCondition ? [first] : []), ...wheresIn(facts, first)].some((one) =>
      isBrought(project, path, facts, one, turn),
    );
  });
}

export function wheresIn({ values }: FileFacts, id: ValueId): ValueId[] {
  const value = values[id];
  return value?.kind === 'object'
    ? value.entries.flatMap((one) => (one.key === 'where' ? [one.value] : []))
    : [];
}

function isBrought(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  id: ValueId,
  turn: Turn,
  depth = 0,
): boolean {
  const value = facts.values[id];
  const inner = (one: ValueId) => isBrought(project, path, facts, one, turn, depth + 1);
  if (!value || depth > 4) return false;
  if (value.kind === 'object') return value.entries.some((one) => one.key === undefined && inner(one.value));
  if (value.kind === 'spread' || value.kind === 'await') return inner(value.of);
  if (value.kind === 'member') return isElement(facts, value.of, turn);
  if (value.kind === 'call') {
    const call = calledBy(facts, id) ?? -1;
    const args = facts.calls[call]?.args ?? [];
    return (
      project.callee({ path }, call)?.kind === 'function' && args.some((one) => dependsOn(facts, one, turn))
    );
  }
  if (value.kind !== 'binding') return false;
  if (turn.names.has(value.binding)) return true;
  const { value: made, path: way } = facts.bindings[value.binding] ?? {};
  return made !== undefined && !way && inner(made);
}

function isElement({ values }: FileFacts, id: ValueId, { names }: Turn): boolean {
  const value = values[id];
  return value?.kind === 'binding' && names.has(value.binding);
}

/** Marks the queries of a function of which what differs picks one: `switch (filter.kind) { case 'tag': … }`. */
export function markChosen(
  facts: FileFacts,
  fn: FunctionId,
  turn: Turn,
  found: readonly { call: CallId; ways: readonly QueryWay[] }[],
): QueryWay[] {
  const regionOf = (call: CallId) => facts.calls[call]?.region ?? 0;
  return found.flatMap(({ call, ways }) => {
    const others = found.filter((one) => one.call !== call);
    const isOneOfTwo = others.some((one) => !canBothRun(facts, regionOf(call), regionOf(one.call)));
    return isPicked(facts, call, fn, turn, isOneOfTwo)
      ? ways.map((one) => ({ ...one, isOwn: true as const }))
      : ways;
  });
}

/** A switch tells kinds apart, whatever the others do; what else is compared may only leave some out. */
function isPicked(facts: FileFacts, call: CallId, fn: FunctionId, turn: Turn, isOneOfTwo: boolean): boolean {
  for (const one of regionsAround(facts, facts.calls[call]?.region ?? 0)) {
    if (one.kind === 'function' && one.fn === fn) return false;
    if (one.kind === 'case' && dependsOn(facts, one.subject, turn)) return true;
    if (isOneOfTwo && one.kind === 'branch' && isComparison(facts, one.test, turn)) return true;
  }
  return false;
}

/** `operator === 'contains'`, and not whether something is there. */
function isComparison(facts: FileFacts, test: ValueId, turn: Turn): boolean {
  const value = facts.values[test];
  if (value?.kind !== 'binary' || !/^[!=]==?$/.test(value.op)) return false;
  const sides = [value.left, value.right];
  const isText = (id: ValueId) => {
    const side = facts.values[id];
    return side?.kind === 'member' || (side?.kind === 'literal' && typeof side.value === 'string');
  };
  return sides.some(isText) && sides.some((one) => dependsOn(facts, one, turn));
}
