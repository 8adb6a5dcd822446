import type { CallId, FileFacts, ValueId } from '../facts.ts';
import type { Change, Span } from '../finding.ts';
import type { Query } from '../queries.ts';
import { chainOf } from '../values.ts';
import type { FileView } from '../views.ts';
import { rewritten } from './turns.ts';

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
  /** Fails on an empty list. */
  failsEmpty?: true;
  changes: Change[];
}

type Edit = { span: Span; text: string };
type Maker = (file: FileView, query: Query, at: Span) => KeyedRead | undefined;

/** The name that the list of keys gets. */
export const KEYS = 'keys';
const IS_KEY = /^_?id$|^uuid$/i;

export function keyedRead(file: FileView, query: Query): KeyedRead | undefined {
  const end = file.facts.calls[query.chain.calls.at(-1)?.id ?? -1]?.at;
  return end && MAKERS[query.callee.library]?.(file, query, end);
}

const MAKERS: Readonly<Record<string, Maker>> = {
  prisma: (file, { chain, method }, at) => {
    const link = chain.calls[0];
    if (!link || chain.calls.length > 1 || !/^(findUnique|findFirst)$/.test(method)) return undefined;
    const options = file.facts.values[link.args[0] ?? -1];
    if (options?.kind !== 'object' || options.entries.some(({ key }) => key !== 'where' && key !== 'include'))
      return undefined;
    const where = options.entries.find(({ key }) => key === 'where');
    const only = where && soleEntry(file.facts, where.value);
    if (!only) return undefined;
    const edits = [renamed(file, link.id, 'findMany'), entryEdit(file, only, `{ in: ${KEYS} }`)];
    return { ...only, many: rewritten(file, at, edits), missing: 'null', changes: [] };
  },
  typeorm: (file, { chain, method }, at) => {
    const [link] = chain.calls;
    const only =
      link && method === 'findOneBy' && chain.calls.length === 1
        ? soleEntry(file.facts, link.args[0] ?? -1)
        : undefined;
    if (!link || !only) return undefined;
    const edits = [renamed(file, link.id, 'findBy'), entryEdit(file, only, `In(${KEYS})`)];
    const needed: Change = { do: 'import', from: 'typeorm', imported: 'In', local: 'In', style: 'import' };
    return { ...only, many: rewritten(file, at, edits), missing: 'null', changes: [needed] };
  },
  sequelize: (file, { chain, method }, at) => {
    const [link] = chain.calls;
    const options = file.facts.values[link?.args[0] ?? -1];
    const [where, ...more] = options?.kind === 'object' ? options.entries : [];
    const only = where?.key === 'where' && more.length === 0 ? soleEntry(file.facts, where.value) : undefined;
    if (!link || method !== 'findOne' || !only) return undefined;
    const edits = [renamed(file, link.id, 'findAll'), entryEdit(file, only, KEYS)];
    return { ...only, many: rewritten(file, at, edits), missing: 'null', changes: [] };
  },
  'mikro-orm': (file, { chain, method }, at) => {
    const [link] = chain.calls;
    const only =
      link && link.args.length === 2 && method === 'findOne'
        ? soleEntry(file.facts, link.args[1] ?? -1)
        : undefined;
    if (!link || !only) return undefined;
    const edits = [renamed(file, link.id, 'find'), entryEdit(file, only, KEYS)];
    return { ...only, many: rewritten(file, at, edits), missing: 'null', changes: [] };
  },
  knex: (file, { chain }, at) => {
    const [where, first] = [chain.calls.find(({ name }) => name === 'where'), chain.calls.at(-1)];
    if (
      !where ||
      !first ||
      first.name !== 'first' ||
      first.args.length > 0 ||
      hasOther(
        chain.calls.map(({ name }) => name),
        /^(where|first|from|select|)$/,
      )
    )
      return undefined;
    if (where.args.length === 1) {
      const only = soleEntry(file.facts, where.args[0] ?? -1);
      const span = file.facts.values[where.args[0] ?? -1]?.at;
      if (!only || !span) return undefined;
      const edits = [
        renamed(file, where.id, 'whereIn'),
        { span, text: `'${only.column}', ${KEYS}` },
        dropped(file, first.id),
      ];
      return { ...only, many: rewritten(file, at, edits), missing: 'undefined', changes: [] };
    }
    return byName(
      file,
      where.args,
      (key) => [renamed(file, where.id, 'whereIn'), { span: key, text: KEYS }, dropped(file, first.id)],
      at,
      0,
      1,
    );
  },
  kysely: (file, { chain }, at) => {
    const names = chain.calls.map(({ name }) => name);
    const wheres = chain.calls.filter(({ name }) => name === 'where');
    const [where, last] = [wheres[0], chain.calls.at(-1)];
    const operator = file.facts.values[where?.args[1] ?? -1];
    if (
      !where ||
      !last ||
      wheres.length > 1 ||
      last.name !== 'executeTakeFirst' ||
      !names.includes('selectAll') ||
      hasOther(names, /^(selectFrom|selectAll|where|executeTakeFirst)$/)
    )
      return undefined;
    if (operator?.kind !== 'literal' || operator.value !== '=') return undefined;
    const read = byName(
      file,
      where.args,
      (key) => [
        { span: operator.at, text: "'in'" },
        { span: key, text: KEYS },
        renamed(file, last.id, 'execute'),
      ],
      at,
      0,
      2,
    );
    return read && { ...read, failsEmpty: true };
  },
  drizzle: (file, { chain }, at) => {
    const where = chain.calls.find(({ name }) => name === 'where');
    const names = chain.calls.map(({ name }) => name);
    const eq = file.facts.values[where?.args[0] ?? -1];
    const call = eq?.kind === 'call' ? file.facts.calls[eq.call] : undefined;
    const column = chainOf(file.facts, call?.args[0] ?? -1)?.at(-1);
    const callee = file.facts.values[call?.callee ?? -1];
    const key = call?.args[1];
    if (!call || !where || key === undefined || column === undefined || !IS_KEY.test(column))
      return undefined;
    if (callee?.kind !== 'binding' || file.facts.bindings[callee.binding]?.imported !== 'eq')
      return undefined;
    if (
      names[0] !== 'select' ||
      (chain.calls[0]?.args.length ?? 0) > 0 ||
      hasOther(names, /^(select|from|where|limit)$/)
    )
      return undefined;
    const span = file.facts.values[key]?.at;
    const limit = chain.calls.find(({ name }) => name === 'limit');
    if (!span) return undefined;
    const edits = [
      { span: callee.at, text: 'inArray' },
      { span, text: KEYS },
      ...(limit ? [dropped(file, limit.id)] : []),
    ];
    const needed: Change = {
      do: 'import',
      from: 'drizzle-orm',
      imported: 'inArray',
      local: 'inArray',
      style: 'import',
    };
    return {
      key,
      column,
      many: rewritten(file, at, edits),
      missing: 'undefined',
      isList: true,
      changes: [needed],
    };
  },
};

const hasOther = (names: readonly string[], known: RegExp): boolean =>
  names.slice(1).some((one) => !known.test(one));

function byName(
  file: FileView,
  args: readonly ValueId[],
  edits: (key: Span) => Edit[],
  at: Span,
  nameAt: number,
  keyAt: number,
): KeyedRead | undefined {
  const name = file.facts.values[args[nameAt] ?? -1];
  const key = args[keyAt];
  const span = file.facts.values[key ?? -1]?.at;
  if (name?.kind !== 'literal' || key === undefined || !span || args.length !== keyAt + 1) return undefined;
  const column = String(name.value);
  if (!IS_KEY.test(column)) return undefined;
  return { key, column, many: rewritten(file, at, edits(span)), missing: 'undefined', changes: [] };
}

interface Sole {
  key: ValueId;
  column: string;
}

/** `{ id: order.userId }`: one key and nothing else. */
function soleEntry({ values }: FileFacts, id: ValueId): (Sole & { entry: Span }) | undefined {
  const value = values[id];
  const [only, ...more] = value?.kind === 'object' ? value.entries : [];
  if (!only?.key || more.length > 0 || !IS_KEY.test(only.key) || values[only.value]?.kind === 'object')
    return undefined;
  return { key: only.value, column: only.key, entry: only.at };
}

/** `{ id }` as well as `{ id: row.id }`. */
function entryEdit(file: FileView, { key, column, entry }: Sole & { entry: Span }, text: string): Edit {
  const at = file.facts.values[key]?.at ?? entry;
  return { span: [Math.min(entry[0], at[0]), Math.max(entry[1], at[1])], text: `${column}: ${text}` };
}

function renamed(file: FileView, id: CallId, name: string): Edit {
  const callee = file.facts.values[file.facts.calls[id]?.callee ?? -1];
  const end = callee?.at[1] ?? 0;
  const length = callee?.kind === 'member' ? callee.name.length : 0;
  return { span: [end - length, end], text: name };
}

/** Takes a call off the end of a chain. */
function dropped(file: FileView, id: CallId): Edit {
  const call = file.facts.calls[id];
  const callee = file.facts.values[call?.callee ?? -1];
  const of = callee?.kind === 'member' ? file.facts.values[callee.of] : undefined;
  return { span: [of?.at[1] ?? 0, call?.at[1] ?? 0], text: '' };
}
