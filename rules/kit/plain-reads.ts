import type { FileFacts, ValueId } from './facts.ts';
import { awaitedIn } from './file-index.ts';
import { type Query, textOf } from './queries.ts';

/** Methods of builders that narrow nothing down; a chain of these alone gives all rows of its table. */
const PLAIN: Readonly<Record<string, RegExp>> = {
  knex: /^(from|select|column|columns|distinct|orderBy|table)$/,
  kysely: /^(selectFrom|selectAll|select|orderBy|distinct|execute)$/,
  supabase: /^(from|select|order)$/,
  firestore: /^(collection|orderBy|select|get)$/,
};

/** Whether a query of a builder, or of plain SQL, gives all rows of a table. */
export function readsAll(facts: FileFacts, query: Query): boolean {
  const { chain, callee } = query;
  if (callee.operation.effect === 'query') return isWholeTable(textOf(facts, query.args[0] ?? -1));
  const plain = PLAIN[callee.library];
  const names = chain.calls.map(({ name }) => name);
  // `knex('orders')` begins with the client itself.
  const own = callee.library === 'knex' && chain.on === undefined ? names.slice(1) : names;
  if (!plain || !own.every((one) => plain.test(one)) || !runs(facts, query)) return false;
  return chain.calls.every(({ name, args }) => name !== 'select' || isColumns(facts, args));
}

/** A builder asks when somebody waits for it. */
function runs(facts: FileFacts, { chain, callee }: Query): boolean {
  const last = chain.calls.at(-1);
  if (!last) return false;
  if (callee.library === 'kysely') return last.name === 'execute';
  if (callee.library === 'firestore')
    return last.name === 'get' && chain.calls.some(({ name }) => name === 'collection');
  return awaitedIn(facts).has(last.id);
}

/** Columns by name; counts, sums and options are something else. */
function isColumns(facts: FileFacts, args: readonly ValueId[]): boolean {
  return args.every((one) => {
    const value = facts.values[one];
    if (value?.kind === 'array') return isColumns(facts, value.items);
    return value?.kind === 'literal' && !/count|sum|max|min|avg/i.test(String(value.value));
  });
}

const BOUNDED =
  /\b(where|limit|fetch\s+(first|next)|top|count|sum|min|max|avg|exists|group\s+by|having|join|union|returning)\b|\(/i;

/** `SELECT id, name FROM orders ORDER BY id`. */
function isWholeTable(text: string | undefined): boolean {
  return text !== undefined && /^\s*select\b[\s\S]*\bfrom\s+["'`]?[\w.]+/i.test(text) && !BOUNDED.test(text);
}
