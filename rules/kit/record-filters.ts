import { chainedColumns, conditionColumns } from './chained-filters.ts';
import type { CallId, Entry, FileFacts, FunctionId, ValueId } from './facts.ts';
import type { InputFlow } from './inputs.ts';
import { isData, type Query, queryAt } from './queries.ts';
import { isSent } from './reached.ts';
import { functionAround } from './regions.ts';
import { tableOf } from './table-names.ts';
import type { FileRef, ProjectView } from './views.ts';

/** A query for one record, or for those that fit: by which columns it asks, with what. */
export interface RecordFilter {
  call: CallId;
  fn: FunctionId;
  table: string;
  kind: 'read' | 'change';
  by: ReadonlyMap<string, ValueId>;
}

/** The filters of a file that can be read whole. */
export function recordFilters(project: ProjectView, file: FileRef, facts: FileFacts): RecordFilter[] {
  return project.libraryCalls(file).flatMap(({ id, call, callee }) => {
    const query = isData(callee) ? queryAt(project, file, id) : undefined;
    const kind = query?.call === id ? KINDS[query.kind] : undefined;
    const table = query && kind && tableOf(facts, query);
    const by = query && table && (chainedColumns(facts, query) ?? columnsOf(facts, query));
    const fn = functionAround(facts, call.region);
    return kind && table && by && fn ? [{ call: id, fn, table, kind, by }] : [];
  });
}

const KINDS: Readonly<Record<string, RecordFilter['kind']>> = {
  read: 'read',
  update: 'change',
  delete: 'change',
};

/** Libraries whose filter is the argument itself. */
const BARE = new Set(['mongoose', 'mongodb']);

function columnsOf(
  facts: FileFacts,
  { args: [first], method, kind, callee: { library } }: Query,
): Map<string, ValueId> | undefined {
  if (first === undefined) return undefined;
  if (/By(Id|Pk)/.test(method)) return new Map([['id', first]]);
  const value = facts.values[first];
  if (value?.kind !== 'object') return undefined;
  const where = value.entries.find(({ key }) => key === 'where');
  if (where) return library === 'drizzle' ? conditionColumns(facts, where.value) : flat(facts, where.value);
  const isBare = BARE.has(library) || /By$|OneBy/.test(method) || (library === 'typeorm' && kind !== 'read');
  return isBare ? flat(facts, first) : undefined;
}

/** `{ id_userId: { id, userId } }` as both of its columns; undefined where something is spread into it. */
function flat({ values }: FileFacts, id: ValueId): Map<string, ValueId> | undefined {
  const value = values[id];
  if (value?.kind !== 'object' || value.entries.some(({ key }) => key === undefined)) return undefined;
  const all = value.entries.flatMap((one): Entry[] => {
    const inner = values[one.value];
    return inner?.kind === 'object' ? [one, ...inner.entries] : [one];
  });
  return new Map(all.flatMap(({ key, value: held }) => (key === undefined ? [] : [[key, held] as const])));
}

/** Whose record it is. */
const OWNERS =
  /^(user|owner|author|account|tenant|org|organi[sz]ation|team|workspace|company|customer|member|creator|seller|created_?by)(_?id|uid)?$|^created_?by$/i;
export function isOwner(column: string): boolean {
  return OWNERS.test(column);
}

const ID = /^(_?id|uuid)$/;

/** The column by which a filter asks for what is the actor's own: nothing that a client sends decides it. */
export function ownerColumn(
  project: ProjectView,
  file: FileRef,
  facts: FileFacts,
  { by, call }: RecordFilter,
): string | undefined {
  for (const [column, value] of by) {
    if (!OWNERS.test(column) || facts.values[value]?.kind === 'literal') continue;
    if (!project.inputs(file, call, value).some(isSent)) return column;
  }
  return undefined;
}

/** Whether it asks for one record. */
export function asksForId({ by }: RecordFilter): boolean {
  return [...by.keys()].some((one) => ID.test(one));
}

/** The ways by which a client sends the id, where that is all by which the record is found. */
export function idsSent(
  project: ProjectView,
  file: FileRef,
  { by, call }: RecordFilter,
): readonly InputFlow[] {
  const [first, ...more] = by;
  if (!first || more.length > 0 || !ID.test(first[0])) return [];
  return project.inputs(file, call, first[1]).filter(isSent);
}
