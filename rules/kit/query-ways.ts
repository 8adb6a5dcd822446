import { type Chain, chainEndingWith } from './chains.ts';
import { asksByPairs, onlyLeavesOut } from './compared-columns.ts';
import { hangsOnFlag } from './computed-flags.ts';
import { dependsOn, type Turn } from './depends.ts';
import type { FileFacts, FunctionId, RegionId, ValueId } from './facts.ts';
import { callsWithin } from './file-index.ts';
import type { WitnessStep } from './flow.ts';
import { isNeverTaken, turnInside } from './handed-over.ts';
import { isOfChunks } from './iteration.ts';
import { isOfMemory } from './kept-answers.ts';
import { operationAt } from './operations.ts';
import { bringsCondition, markChosen } from './own-questions.ts';
import { type Query, queryOf, sqlKind } from './queries.ts';
import { regionsAround } from './regions.ts';
import { writesSame } from './same-writes.ts';
import { picksTable } from './table-choice.ts';
import type { ProjectView } from './views.ts';

/** A query that a call leads to, asked for what differs from turn to turn. */
export interface QueryWay {
  query: Query;
  /** From the call down to the query. */
  way: readonly WitnessStep[];
  /** A function on the way opens a transaction around it. */
  isOwnTransaction?: true;
  /** What differs is the question and not only what is asked for, or whether it is asked at all. */
  isOwn?: true;
  /** An update that writes the same into every row: only which row differs. */
  isSame?: true;
  /** More than one column is compared with what differs. */
  byPairs?: true;
}

const DEEPEST = 4;
const ASKS: ReadonlySet<string> = new Set(['read', 'write', 'query', 'cache']);

/** The queries that a chain of calls leads to, directly or through functions of the project. */
export function queriesOf(project: ProjectView, path: string, chain: Chain, turn: Turn): QueryWay[] {
  return search({ project, seen: new Set() }, path, chain, turn, 0);
}

interface Search {
  project: ProjectView;
  seen: Set<string>;
}

function search(state: Search, path: string, chain: Chain, turn: Turn, depth: number): QueryWay[] {
  const { project } = state;
  const facts = project.facts(path);
  if (!facts) return [];
  const query = queryOf(project, { path }, facts, chain);
  if (query) {
    if (!differs(project, path, facts, query, turn)) return [];
    const isOwn = bringsCondition(project, path, facts, query, turn) || onlyLeavesOut(facts, query, turn);
    const isSame = writesSame(facts, query, turn);
    const byPairs = asksByPairs(facts, query, turn);
    const marks = { ...(isOwn && { isOwn }), ...(isSame && { isSame }), ...(byPairs && { byPairs }) };
    return [{ query, way: [{ path, fn: 0, call: query.call }], ...marks }];
  }
  if (depth >= DEEPEST) return [];
  return chain.calls.flatMap(({ id, args }) => {
    const callee = project.callee({ path }, id);
    if (callee?.kind !== 'function') return [];
    const params = project.facts(callee.path)?.functions[callee.fn]?.params ?? [];
    const inner = turnInside(project.facts(callee.path), params, facts, args, turn);
    if (inner.names.size === 0 && !inner.objects?.size) return [];
    return inside(state, callee, inner, depth).map((one) => ({
      ...one,
      query: worded(facts, one.query, args),
      way: [{ path, fn: 0, call: id }, ...one.way],
    }));
  });
}

function differs(project: ProjectView, path: string, facts: FileFacts, query: Query, turn: Turn): boolean {
  const { args, isOnRow, chain } = query;
  if (picksTable(project, path, facts, query, turn)) return false;
  if (args.some((one) => dependsOn(facts, one, turn))) return true;
  return isOnRow && chain.on !== undefined && dependsOn(facts, chain.on, turn);
}

/** What a function asks, where it runs whenever the function does or by a condition of the data. */
function inside(
  state: Search,
  { path, fn }: { path: string; fn: FunctionId },
  turn: Turn,
  depth: number,
): QueryWay[] {
  const { project, seen } = state;
  const key = `${path}:${fn}`;
  const facts = project.facts(path);
  if (!facts || seen.has(key) || !project.effects(path, fn).some(({ effect }) => ASKS.has(effect))) return [];
  seen.add(key);
  const found = (callsWithin(facts).get(fn) ?? []).flatMap((call) => {
    const chain = chainEndingWith(facts, call);
    const region = facts.calls[call]?.region;
    if (!chain || region === undefined || isSpared(project, path, facts, region, fn, turn)) return [];
    const ways = search(state, path, chain, turn, depth + 1);
    if (ways.length === 0) return [];
    const isAlone = operationAt(project, { path }, region) === undefined;
    const isOwn = hangsOnFlag(project, path, facts, region, fn);
    const more = { ...(isAlone && { isOwnTransaction: isAlone }), ...(isOwn && { isOwn }) };
    return [{ call, ways: ways.map((one) => ({ ...one, ...more })) }];
  });
  return markChosen(facts, fn, turn, found);
}

/** After a failure, only where a memory of earlier answers has none, for parts of a list, or for other callers. */
function isSpared(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  from: RegionId,
  fn: FunctionId,
  turn: Turn,
): boolean {
  for (const region of regionsAround(facts, from)) {
    if (region.kind === 'catch' || isNeverTaken(facts, region, turn)) return true;
    if (region.kind === 'loop' && region.over !== undefined && isOfChunks(facts, region.over)) return true;
    if (region.kind === 'function' && region.fn === fn) return false;
    if (isOfMemory(project, path, facts, region)) return true;
  }
  return false;
}

/** A wrapper that is handed the statement does what the statement says. */
function worded(facts: FileFacts, query: Query, args: readonly ValueId[]): Query {
  if (query.kind !== 'other' || query.callee.operation.effect !== 'query') return query;
  const kind = sqlKind(facts, args);
  return kind ? { ...query, kind } : query;
}
