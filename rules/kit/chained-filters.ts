import type { FileFacts, Value, ValueId } from './facts.ts';
import type { Query } from './queries.ts';

/** Columns that have to be equal to something, with what. */
export type Columns = Map<string, ValueId>;

/** Libraries that ask by a chain: `.where(…)`. */
const CHAINED = new Set(['drizzle', 'knex', 'kysely', 'typeorm']);
/** Alternatives and joins choose rows in ways that cannot be read off. */
const OTHER = /^(or|not|having|join|inner|left|right|using|with)/i;

/** `.where(eq(notes.id, id))`, `.where('id', '=', id)`, `.where({ id })`; undefined where a part of it cannot be read. */
export function chainedColumns(facts: FileFacts, { chain, callee }: Query): Columns | undefined {
  if (!CHAINED.has(callee.library)) return undefined;
  const wheres = chain.calls.filter(({ name }) => name === 'where' || name === 'andWhere');
  if (wheres.length === 0 || chain.calls.some(({ name }) => OTHER.test(name))) return undefined;
  return joined(wheres.map(({ args }) => ofWhere(facts, args)));
}

/** Undefined as soon as one of them is. */
function joined(all: readonly (Columns | undefined)[]): Columns | undefined {
  const columns: Columns = new Map();
  for (const one of all) {
    if (!one) return undefined;
    for (const [name, value] of one) columns.set(name, value);
  }
  return columns;
}

function ofWhere(facts: FileFacts, args: readonly ValueId[]): Columns | undefined {
  const [first, second, third] = args;
  if (first === undefined) return undefined;
  const value = facts.values[first];
  if (value?.kind === 'literal' && typeof value.value === 'string')
    return ofText(facts, value.value, second, third);
  return value?.kind === 'object' ? ofObject(value) : conditionColumns(facts, first);
}

/** `'id', id`, `'id', '=', id` and `'note.id = :id', { id }`. */
function ofText(facts: FileFacts, text: string, second?: ValueId, third?: ValueId): Columns | undefined {
  const named = text.split('.').at(-1) ?? text;
  if (/^\w+$/.test(named)) {
    const sign = second === undefined ? undefined : facts.values[second];
    const isEqual = sign?.kind === 'literal' && sign.value === '=';
    const value = third === undefined ? second : isEqual ? third : undefined;
    return value === undefined ? undefined : new Map([[named, value]]);
  }
  const given = second === undefined ? undefined : facts.values[second];
  const parts = text.split(/\s+and\s+/i).map((one) => /^[\w."]*?(\w+)"?\s*=\s*:(\w+)$/.exec(one.trim()));
  if (given?.kind !== 'object') return undefined;
  return joined(
    parts.map((part) => {
      const entry = given.entries.find(({ key }) => key === part?.[2]);
      return part?.[1] && entry ? new Map([[part[1], entry.value]]) : undefined;
    }),
  );
}

function ofObject({ entries }: Extract<Value, { kind: 'object' }>): Columns | undefined {
  return joined(entries.map(({ key, value }) => (key === undefined ? undefined : new Map([[key, value]]))));
}

/** `and(eq(notes.id, id), isNull(notes.goneAt))`. */
export function conditionColumns(facts: FileFacts, id: ValueId): Columns | undefined {
  const value = facts.values[id];
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  const callee = call && facts.values[call.callee];
  const name = callee?.kind === 'binding' ? facts.bindings[callee.binding]?.name : undefined;
  if (!call || name === undefined) return undefined;
  if (name === 'and') return joined(call.args.map((one) => conditionColumns(facts, one)));
  const [column, operand = -1] = call.args;
  const named = column === undefined ? undefined : facts.values[column];
  if (named?.kind !== 'member' || name === 'or' || name === 'not') return undefined;
  return new Map([[named.name, name === 'eq' ? operand : (column ?? -1)]]);
}
