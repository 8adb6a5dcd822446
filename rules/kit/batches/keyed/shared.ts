import type { CallId, FileFacts, ValueId } from '../../facts.ts';
import type { Change, Span } from '../../finding.ts';
import type { Query } from '../../queries.ts';
import type { FileView } from '../../views.ts';

/** A query for one row by its key, and how the same is asked for many. */
export interface KeyedRead {
  key: ValueId;
  column: string;
  /** The query for all, with a name for the list of keys. */
  many: string;
  /** What it gives where there is no such row. */
  missing: 'null' | 'undefined';
  /** The answer is a list of at most one. */
  isList?: true;
  /** Keys are objects, of which only the text can be compared. */
  isObject?: true;
  /** Fails on an empty list. */
  failsEmpty?: true;
  changes: Change[];
}

export type Edit = { span: Span; text: string };
export type Maker = (file: FileView, query: Query, at: Span) => KeyedRead | undefined;
export type Makers = Readonly<Record<string, Maker>>;

/** The name that the list of keys gets. */
export const KEYS = 'keys';
export const IS_KEY = /^_?id$|^uuid$/i;

export interface Sole {
  key: ValueId;
  column: string;
}

/** `{ id: order.userId }`: one key and nothing else. */
export function soleEntry({ values }: FileFacts, id: ValueId): (Sole & { entry: Span }) | undefined {
  const value = values[id];
  const [only, ...more] = value?.kind === 'object' ? value.entries : [];
  if (!only?.key || more.length > 0 || !IS_KEY.test(only.key) || values[only.value]?.kind === 'object')
    return undefined;
  return { key: only.value, column: only.key, entry: only.at };
}

/** `{ id }` as well as `{ id: row.id }`. */
export function entryEdit(
  file: FileView,
  { key, column, entry }: Sole & { entry: Span },
  text: string,
): Edit {
  const at = file.facts.values[key]?.at ?? entry;
  return { span: [Math.min(entry[0], at[0]), Math.max(entry[1], at[1])], text: `${column}: ${text}` };
}

export function renamed(file: FileView, id: CallId, name: string): Edit {
  const callee = file.facts.values[file.facts.calls[id]?.callee ?? -1];
  const end = callee?.at[1] ?? 0;
  const length = callee?.kind === 'member' ? callee.name.length : 0;
  return { span: [end - length, end], text: name };
}

/** Takes a call off the end of a chain. */
export function dropped(file: FileView, id: CallId): Edit {
  const call = file.facts.calls[id];
  const callee = file.facts.values[call?.callee ?? -1];
  const of = callee?.kind === 'member' ? file.facts.values[callee.of] : undefined;
  return { span: [of?.at[1] ?? 0, call?.at[1] ?? 0], text: '' };
}
