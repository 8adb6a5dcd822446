import type { CallId, Entry, FileFacts, FunctionId, ValueId } from './facts.ts';
import { type Query, queryAt } from './queries.ts';
import { functionAround } from './regions.ts';
import { tableOf } from './table-names.ts';
import type { FileRef, ProjectView } from './views.ts';

/** A new row as it is written out at a query. */
export interface WrittenRecord {
  call: CallId;
  fn: FunctionId;
  table: string;
  entries: readonly Entry[];
}

const INSERTS = new Set<Query['kind']>(['insert', 'bulk', 'upsert']);

export function newRecordAt(project: ProjectView, file: FileRef, id: CallId): WrittenRecord | undefined {
  const facts = project.facts(file.path);
  const query = facts && queryAt(project, file, id);
  if (!facts || !query || !INSERTS.has(query.kind)) return undefined;
  const table = tableOf(facts, query);
  const entries = query.args.flatMap((one) => entriesOf(facts, one));
  return table === undefined
    ? undefined
    : { call: id, fn: functionAround(facts, facts.calls[id]?.region ?? 0) ?? 0, table, entries };
}

export function newRecords(project: ProjectView, file: FileRef): WrittenRecord[] {
  return project.libraryCalls(file).flatMap(({ id }) => newRecordAt(project, file, id) ?? []);
}

/** `{ data: { … } }`, `[{ … }]`, or the row itself, by its name too. */
export function entriesOf({ values, bindings }: FileFacts, id: ValueId, depth = 0): Entry[] {
  const value = values[id];
  const on = (one: ValueId) =>
    depth > 3 ? [] : entriesOf({ values, bindings } as FileFacts, one, depth + 1);
  if (value?.kind === 'array') return value.items.flatMap(on);
  if (value?.kind === 'binding') {
    const made = bindings[value.binding]?.value;
    return made === undefined ? [] : on(made);
  }
  if (value?.kind !== 'object') return [];
  const data = value.entries.find(({ key }) => key === 'data' || key === 'create');
  return data ? on(data.value) : value.entries;
}
