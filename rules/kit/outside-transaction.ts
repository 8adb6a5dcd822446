import { type Chain, chainAround, chainEndingWith } from './chains.ts';
import { dependsOn } from './depends.ts';
import type { BindingId, CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { indexOf } from './file-index.ts';
import type { WitnessStep } from './flow.ts';
import { type Query, queryOf } from './queries.ts';
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

/** MikroORM finds the transaction by itself. */
const AMBIENT = new Set(['mikro-orm']);

interface Transaction {
  opener: CallId;
  fn: FunctionId;
  library: string;
  names: ReadonlySet<BindingId>;
  handle?: string;
}

export function outsideWrites(project: ProjectView, file: FileView): OutsideWrite[] {
  const { facts } = file;
  return project.libraryCalls(file).flatMap(({ id }) =>
    transactionsAt(project, file, id).flatMap((one) => {
      if (isAmbient(project, one.library)) return [];
      return (indexOf(facts).within.get(one.fn) ?? []).flatMap(
        (write) => writeAt(project, file, one, write) ?? [],
      );
    }),
  );
}

function transactionsAt(project: ProjectView, file: FileView, opener: CallId): Transaction[] {
  const { facts } = file;
  const call = facts.calls[opener];
  const callee = call && project.callee(file, opener);
  if (!call || callee?.kind !== 'library' || AMBIENT.has(callee.library)) return [];
  const { callbacks = {} } = callee.operation;
  return call.args.flatMap((arg, at): Transaction[] => {
    const value = facts.values[arg];
    const runs = (callbacks[at] ?? (at === call.args.length - 1 ? callbacks['last'] : undefined))?.runs;
    if (value?.kind !== 'function' || runs !== 'transaction') return [];
    const params = facts.functions[value.fn]?.params[0] ?? [];
    const root = rootOf(facts, call.callee);
    // A session is the handle itself: `session.withTransaction(…)`.
    const isSession = /#Session\./.test(callee.api);
    const names = new Set([...params, ...(isSession && root !== undefined ? [root] : [])]);
    const handle = params.length === 1 ? facts.bindings[params[0] ?? -1]?.name : undefined;
    return [
      { opener, fn: value.fn, library: callee.library, names, ...(handle !== undefined && { handle }) },
    ];
  });
}

/** Libraries that find the transaction by themselves where they are told to. */
function isAmbient(project: ProjectView, library: string): boolean {
  const apis = library === 'sequelize' ? ['sequelize#exports.useCLS', 'sequelize#Sequelize.useCLS'] : [];
  return apis.some((api) => project.callsTo(api).length > 0);
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
  if (isOnHandle(facts, chain, one)) return undefined;
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
  { library }: Transaction,
): boolean {
  if (query.callee.library !== library || query.kind === 'read' || query.kind === 'cache') return false;
  if (query.isOnRow || isTelling(tableOf(facts, query))) return false;
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

/** What the chain starts with: `db` of `db.insert(users)`, `this.prisma` of `this.prisma.user.create(…)`. */
function clientOf(facts: FileFacts, { chain, callee }: Query): ValueId | undefined {
  const on = chain.on ?? facts.calls[chain.calls[0]?.id ?? -1]?.callee;
  const value = on === undefined ? undefined : facts.values[on];
  // Of Prisma the model stands between the client and the method.
  return callee.library === 'prisma' && value?.kind === 'member' ? value.of : on;
}

function baseOf({ values }: FileFacts, id: ValueId): ValueId {
  const value = values[id];
  return value?.kind === 'member' ? baseOf({ values } as FileFacts, value.of) : id;
}

function rootOf(facts: FileFacts, callee: ValueId): BindingId | undefined {
  const value = facts.values[baseOf(facts, callee)];
  return value?.kind === 'binding' ? value.binding : undefined;
}
