import { type Chain, chainAround, chainEndingWith } from './chains.ts';
import type { CallId, FileFacts, FunctionId, RegionId, ValueId } from './facts.ts';
import { awaitedIn } from './file-index.ts';
import type { EffectAnswer, WitnessStep } from './flow.ts';
import type { Effect } from './library.ts';
import { addTo } from './lists.ts';
import { isAfterFailure, operationAt } from './operations.ts';
import { type Query, type QueryKind, queryOf, sqlKind, textOf } from './queries.ts';
import { storeOf } from './stores.ts';
import { isTelling } from './table-names.ts';
import { REMOTE } from './time-bound.ts';
import { type Paths, pathsOf } from './value-paths.ts';
import { chainOf } from './values.ts';
import type { FileView, ProjectView } from './views.ts';

/** One step of an operation that changes the database: a query, or a function of the project that makes one. */
export interface WriteUnit {
  /** The call in the operation. */
  call: CallId;
  region: RegionId;
  /** Down to the query; the first step is the call. */
  way: readonly WitnessStep[];
  kind: QueryKind;
  library: string;
  table?: string | undefined;
  /** The query itself, where no helper stands between. */
  query?: Query;
  /** The query at the end of the way, in its own file. */
  end: { facts: FileFacts; query: Query };
  /** What it is given. */
  paths: Paths;
}

/** The call whose result is what the write gives. */
export function lastOf({ query, call }: WriteUnit): CallId {
  return query?.chain.calls.at(-1)?.id ?? call;
}

const CHANGES: ReadonlySet<QueryKind> = new Set(['insert', 'bulk', 'update', 'upsert', 'delete']);
/** Longer ways lead to side effects rather than to what the call is for. */
const LONGEST = 3;

/** The writes of a file, by the operation that they are part of, in their order. */
export function writesByOperation(project: ProjectView, file: FileView): Map<FunctionId, WriteUnit[]> {
  const found = new Map<FunctionId, WriteUnit[]>();
  if (project.actingCalls(file).length === 0) return found;
  file.facts.calls.forEach((_, id) => {
    const chain = chainEndingWith(file.facts, id);
    const unit = chain && unitOf(project, file, chain);
    if (!unit) return;
    const operation = operationAt(project, file, unit.region);
    if (operation === undefined || isAfterFailure(file.facts, unit.region, operation)) return;
    addTo(found, operation, unit);
  });
  const start = ({ call }: WriteUnit) => file.facts.calls[call]?.at[1] ?? 0;
  for (const units of found.values()) units.sort((a, b) => start(a) - start(b));
  return found;
}

function unitOf(project: ProjectView, file: FileView, chain: Chain): WriteUnit | undefined {
  const { facts } = file;
  const direct = queryOf(project, file, facts, chain);
  const last = chain.calls.at(-1);
  if (!last) return undefined;
  const found = direct
    ? { query: direct, facts, way: [{ path: file.path, fn: 0, call: direct.call }] }
    : throughHelper(project, file, chain);
  if (!found) return undefined;
  const { query, way, facts: there } = found;
  const args = chain.calls.flatMap(({ args }) => args);
  const kind = isUpsert(facts, args) ? 'upsert' : query.kind === 'other' ? sqlKind(facts, args) : query.kind;
  const call = way[0]?.call ?? last.id;
  const table = storeOf(project, query, way);
  const name = chainOf(facts, facts.calls[call]?.callee ?? -1) ?? [];
  if (!kind || !CHANGES.has(kind) || [table, ...name].some(isTelling)) return undefined;
  if (!HAPPENS.has(project.fate(file, last.id)) || isLetGo(facts, last.id)) return undefined;
  const given = direct?.isOnRow && chain.on !== undefined ? [...args, chain.on] : args;
  return {
    call,
    region: facts.calls[call]?.region ?? 0,
    way,
    kind,
    library: query.callee.library,
    table,
    ...(direct && { query: direct }),
    end: { facts: there, query },
    paths: pathsOf(project, file, given),
  };
}

function isUpsert(facts: FileFacts, args: readonly ValueId[]): boolean {
  return args.some((one) => /\bon\s+(conflict|duplicate\s+key)\b/i.test(textOf(facts, one) ?? ''));
}

/** What is kept is written later, perhaps all at once. */
const HAPPENS = new Set(['awaited', 'caught', 'returned']);

/** `prune(before).catch(() => {});`: nobody waits for it, and it may fail as it likes. */
function isLetGo(facts: FileFacts, id: CallId): boolean {
  const awaited = awaitedIn(facts);
  return facts.calls.some(({ callee, statement }, outer) => {
    const on = facts.values[callee];
    const inner = on?.kind === 'member' && on.name === 'catch' ? facts.values[on.of] : undefined;
    return inner?.kind === 'call' && inner.call === id && statement !== undefined && !awaited.has(outer);
  });
}

/** Asked for what is there, and written only where it is missing. */
const READS =
  /^_*(get|find|list|fetch|load|is|has|check|verify|validate|ensure|require|authenticate|resolve)/i;

function throughHelper(
  project: ProjectView,
  file: FileView,
  { calls }: Chain,
): { query: Query; facts: FileFacts; way: WitnessStep[] } | undefined {
  for (const { id, name } of calls) {
    const callee = project.callee(file, id);
    if (callee?.kind !== 'function' || READS.test(name)) continue;
    const effects = project.effects(callee.path, callee.fn);
    const answer = effects.find(({ effect }) => effect === 'write' || effect === 'query');
    if (!answer || leaves(effects)) continue;
    const way = [{ path: file.path, fn: 0, call: id }, ...answer.way];
    if (answer.way.some((one) => isReading(project, one))) continue;
    const end = way.at(-1);
    const facts = end && project.facts(end.path);
    if (!end || !facts || way.length > LONGEST + 1) continue;
    const query = queryOf(project, end, facts, chainAround(facts, end.call));
    if (query && !isIncidental(facts, end)) return { query, facts, way };
  }
  return undefined;
}

/** `hasRows()`, which writes down that there are some. */
function isReading(project: ProjectView, { path, call }: WitnessStep): boolean {
  const facts = project.facts(path);
  if (!facts || project.callee({ path }, call)?.kind !== 'function') return false;
  return READS.test(chainOf(facts, facts.calls[call]?.callee ?? -1)?.at(-1) ?? '');
}

/** Work that asks other services or programs as well is more than a write, and nothing for a transaction. */
function leaves(effects: readonly EffectAnswer[]): boolean {
  return effects.some(({ effect }) => GOES_OUT.has(effect));
}

const GOES_OUT: ReadonlySet<Effect> = new Set([...REMOTE, 'spawn'] as const);

export function reaches(effects: readonly EffectAnswer[], which: ReadonlySet<Effect | undefined>): boolean {
  return effects.some(({ effect, way }) => which.has(effect) && way.length <= LONGEST);
}

function isIncidental(facts: FileFacts, { call, fn }: WitnessStep): boolean {
  return isAfterFailure(facts, facts.calls[call]?.region ?? 0, fn);
}
