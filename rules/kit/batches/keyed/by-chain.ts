import type { ValueId } from '../../facts.ts';
import type { Change, Span } from '../../finding.ts';
import { chainOf } from '../../values.ts';
import type { FileView } from '../../views.ts';
import { rewritten } from '../turns.ts';
import {
  dropped,
  type Edit,
  IS_KEY,
  KEYS,
  type KeyedRead,
  type Makers,
  renamed,
  soleEntry,
} from './shared.ts';

/** Libraries that are asked in a chain of calls. */
export const BY_CHAIN: Makers = {
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
