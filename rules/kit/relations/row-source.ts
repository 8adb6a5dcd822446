import type { BindingId, CallId, FileFacts, ValueId } from '../facts.ts';
import { calledBy } from '../file-index.ts';
import type { Span } from '../finding.ts';
import type { Iteration } from '../iteration.ts';
import { type Query, queryAt } from '../queries.ts';
import { functionAround } from '../regions.ts';
import type { FileView, ProjectView } from '../views.ts';
import { areKept, isRowKept } from './kept-rows.ts';

/** The query that gave the rows that a loop goes through, written in the same function. */
export interface RowSource {
  query: Query;
  /** What the loop calls a row. */
  row: BindingId;
  /** From the query to the end of the loop. */
  span: Span;
  /** Whether rows that hold something under that name more look the same to all others. */
  mayHold(relation: string): boolean;
}

export function rowSource(project: ProjectView, file: FileView, iteration: Iteration): RowSource | undefined {
  const { facts } = file;
  const [row, ...more] = iteration.elements;
  if (row === undefined || more.length > 0 || !isPlain(facts, row)) return undefined;
  const over = facts.values[iteration.over];
  const list = over?.kind === 'binding' ? over.binding : undefined;
  if (list !== undefined && (!isPlain(facts, list) || facts.bindings[list]?.kind === 'parameter'))
    return undefined;
  const given = list === undefined ? iteration.over : facts.bindings[list]?.value;
  const call = given === undefined ? undefined : calledBy(facts, given);
  const query = call === undefined ? undefined : queryAt(project, file, call);
  if (call === undefined || query?.kind !== 'read' || query.chain.calls.at(-1)?.id !== call) return undefined;
  if (!isBeside(facts, call, iteration) || isRetyped(file, call)) return undefined;
  const start = facts.calls[call]?.at[0] ?? 0;
  return {
    query,
    row,
    span: [start, iteration.at[1]],
    mayHold: (relation) =>
      list === undefined ? isRowKept(facts, row, relation) : areKept(facts, list, relation),
  };
}

/** One name for one value, of the type that the library gives it. */
function isPlain({ bindings }: FileFacts, id: BindingId): boolean {
  const { kind, path, type, assigned } = bindings[id] ?? {};
  return (kind === 'const' || kind === 'parameter') && !path && !type && !assigned?.length;
}

/** In the function that the loop stands in. */
function isBeside({ regions, calls }: FileFacts, call: CallId, { region }: Iteration): boolean {
  const facts = { regions, calls } as FileFacts;
  const around = regions[region]?.parent;
  return functionAround(facts, calls[call]?.region ?? 0) === functionAround(facts, around ?? 0);
}

/** `as Order[]` hides what is loaded with the rows. */
function isRetyped(file: FileView, call: CallId): boolean {
  const end = file.facts.calls[call]?.at[1] ?? 0;
  return /^[\s)]*(as|satisfies)\b/.test(file.text([end, end + 80]));
}

/** The column of the row that a value is. */
export function columnOf({ values }: FileFacts, id: ValueId, row: BindingId): string | undefined {
  const value = values[id];
  const of = value?.kind === 'member' ? values[value.of] : undefined;
  return value?.kind === 'member' && of?.kind === 'binding' && of.binding === row ? value.name : undefined;
}
