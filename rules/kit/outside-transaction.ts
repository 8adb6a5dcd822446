import { type Transaction, transactionsAt } from './callback-transactions.ts';
import { type Chain, chainAround, chainEndingWith } from './chains.ts';
import { dependsOn } from './depends.ts';
import { derived } from './derived.ts';
import type { CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { callsWithin } from './file-index.ts';
import type { WitnessStep } from './flow.ts';
import { type Query, queryOf } from './queries.ts';
import { baseOf, clientOf } from './query-client.ts';
import { regionsAround } from './regions.ts';
import { isTelling, tableOf } from './table-names.ts';
import type { FileView, ProjectView } from './views.ts';

/** A write inside a transaction's function that is not done on its handle. */
export interface OutsideWrite {
  call: CallId;
  /** The call that opens the transaction. */
  opener: CallId;
  /** The function that runs inside it. */
  fn: FunctionId;
  library: string;
  /** The name of the handle, where the function takes it under one. */
  handle?: string;
  /** What the write is done on instead. */
  client?: ValueId;
  isInHelper: boolean;
  way: readonly WitnessStep[];
}

/** Their handle goes along in options, that may come from anywhere. */
const IN_OPTIONS = new Set(['sequelize', 'mongoose', 'mongodb']);

export function outsideWrites(project: ProjectView, file: FileView): OutsideWrite[] {
  const { facts } = file;
  return project
    .libraryCalls(file)
    .flatMap(({ id: opener }) =>
      transactionsAt(project, file, opener).flatMap((one) =>
        (callsWithin(facts).get(one.fn) ?? []).flatMap((id) => writeAt(project, file, one, id) ?? []),
      ),
    );
}

function writeAt(
  project: ProjectView,
  file: FileView,
  one: Transaction,
  id: CallId,
): OutsideWrite | undefined {
  const { facts } = file;
  const chain = chainEndingWith(facts, id);
  const region = facts.calls[id]?.region;
  if (!chain || region === undefined || id === one.opener || isElsewhere(project, file, one, region))
    return undefined;
  if (isOnHandle(facts, chain, one) || fragmentsIn(facts).has(id)) return undefined;
  const query = queryOf(project, file, facts, chain);
  const made = {
    opener: one.opener,
    fn: one.fn,
    library: one.library,
    ...(one.handle !== undefined && { handle: one.handle }),
  };
  if (query) {
    if (!isOutside(project, file, facts, query, one)) return undefined;
    const client = clientOf(facts, query);
    const way = [{ path: file.path, fn: one.fn, call: query.call }];
    return { ...made, call: query.call, isInHelper: false, way, ...(client !== undefined && { client }) };
  }
  return inHelper(project, file, one, chain, made);
}

/** ``tx`insert into users ${sql(user)}` ``: a part of another query's text runs nothing by itself. */
const fragmentsIn = derived(({ calls, values }): ReadonlySet<CallId> => {
  const fragments = new Set<CallId>();
  for (const { how, args } of calls) {
    const text = how === 'tag' ? values[args[0] ?? -1] : undefined;
    for (const part of text?.kind === 'template' ? text.parts : []) {
      const value = values[part];
      if (value?.kind === 'call') fragments.add(value.call);
    }
  }
  return fragments;
});

/** After a failure, in a function that runs later, or in a transaction of its own. */
function isElsewhere(
  project: ProjectView,
  { path, facts }: FileView,
  { fn }: Transaction,
  from: number,
): boolean {
  for (const region of regionsAround(facts, from)) {
    if (region.kind === 'catch') return true;
    if (region.kind !== 'function') continue;
    if (region.fn === fn) return false;
    const runs = project.situations(path, region.fn).map(({ situation }) => situation);
    if (runs.includes('timer') || runs.includes('event')) return true;
  }
  return true;
}

function isOnHandle(facts: FileFacts, { on, calls }: Chain, { names }: Transaction): boolean {
  const turn = { names };
  const roots = [on, facts.calls[calls[0]?.id ?? -1]?.callee].filter((one) => one !== undefined);
  return [...roots, ...calls.flatMap(({ args }) => args)].some((one) => dependsOn(facts, one, turn));
}

function isOutside(
  project: ProjectView,
  file: { path: string },
  facts: FileFacts,
  query: Query,
  { library, names }: Transaction,
): boolean {
  if (query.callee.library !== library || query.kind === 'read' || query.kind === 'cache') return false;
  // What only tells of the rest may stay on purpose, where the rest is done on a handle.
  if (query.isOnRow || (names.size > 0 && isTelling(tableOf(facts, query)))) return false;
  const root = clientOf(facts, query);
  const value = root === undefined ? undefined : facts.values[baseOf(facts, root)];
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  // What comes in as a parameter may be the handle.
  if (binding?.kind === 'parameter') return false;
  return value?.kind === 'this' || project.origin(file, root ?? -1)?.thing !== undefined;
}

function inHelper(
  project: ProjectView,
  file: FileView,
  one: Transaction,
  { calls }: Chain,
  made: Pick<OutsideWrite, 'opener' | 'fn' | 'library' | 'handle'>,
): OutsideWrite | undefined {
  if (IN_OPTIONS.has(one.library)) return undefined;
  for (const { id } of calls) {
    const callee = project.callee(file, id);
    if (callee?.kind !== 'function') continue;
    const answer = project.effects(callee.path, callee.fn).find(({ effect }) => effect === 'write');
    const end = answer?.way.at(-1);
    const facts = end && project.facts(end.path);
    // Longer ways lead through code that may find the transaction in other ways.
    if (!answer || !end || !facts || answer.way.length > 1) continue;
    const query = queryOf(project, end, facts, chainAround(facts, end.call));
    if (!query || !isOutside(project, end, facts, query, one) || isOwnTransaction(facts, query)) continue;
    return {
      ...made,
      call: id,
      isInHelper: true,
      way: [{ path: file.path, fn: one.fn, call: id }, ...answer.way],
    };
  }
  return undefined;
}

/** A transaction that the helper opens is one of its own, on purpose. */
function isOwnTransaction(facts: FileFacts, { call }: Query): boolean {
  const value = facts.values[facts.calls[call]?.callee ?? -1];
  return value?.kind === 'member' && /transaction/i.test(value.name);
}
