import type { ValueId } from '../facts.ts';
import type { Fix } from '../finding.ts';
import { ties } from '../nested-writes.ts';
import type { Query } from '../queries.ts';
import { parts } from '../regions.ts';
import type { FileView } from '../views.ts';
import { mapped, rewritten, type Turn } from './turns.ts';

interface Form {
  /** The method that takes a row, and the one that takes many. */
  one: string;
  many: string;
  /** Which argument is the row, and under which key in it. */
  row: number;
  key?: string;
}

const FORMS: Readonly<Record<string, readonly Form[]>> = {
  prisma: [{ one: 'create', many: 'createMany', row: 0, key: 'data' }],
  drizzle: [{ one: 'values', many: 'values', row: 0 }],
  kysely: [{ one: 'values', many: 'values', row: 0 }],
  knex: [{ one: 'insert', many: 'insert', row: 0 }],
  sequelize: [{ one: 'create', many: 'bulkCreate', row: 0 }],
  mongoose: [{ one: 'create', many: 'insertMany', row: 0 }],
  mongodb: [{ one: 'insertOne', many: 'insertMany', row: 0 }],
  typeorm: [{ one: 'insert', many: 'insert', row: 0 }],
};

/** Without a row these fail, or write an empty one. */
const FAILS_EMPTY = new Set(['drizzle', 'kysely', 'knex', 'typeorm', 'mongodb']);

/** A loop that only inserts becomes one insert of all rows. */
export function bulkInsertFix(file: FileView, turn: Turn, query: Query, call: number): Fix[] {
  const { facts } = file;
  const last = facts.calls[call];
  const { statement } = last ?? {};
  if (!turn.body || !statement || !isWhole(file.text(turn.body), file.text(statement.at))) return [];
  for (const form of FORMS[query.callee.library] ?? []) {
    const link = query.chain.calls.find(({ name }) => name === form.one);
    const own = link && facts.calls[link.id];
    const callee = own && facts.values[own.callee];
    const row = own && rowOf(file, own.args, form);
    if (!own || row === undefined || callee?.kind !== 'member') continue;
    const at = facts.values[row]?.at;
    // What a row waits for cannot be gathered first.
    if (!at || [...parts(facts, row)].some(({ kind }) => kind === 'await' || kind === 'yield')) continue;
    // `createMany` knows columns alone.
    if (query.callee.library === 'prisma' && ties(facts, row)) continue;
    const rows = mapped(turn, file.text(at));
    const isGuarded = FAILS_EMPTY.has(query.callee.library);
    const bulk = rewritten(file, statement.at, [
      { span: [callee.at[1] - form.one.length, callee.at[1]], text: form.many },
      { span: at, text: isGuarded ? 'rows' : rows },
    ]);
    const { indent } = turn.before;
    const text = isGuarded
      ? `{\n${indent}  const rows = ${rows};\n${indent}  if (rows.length > 0) ${bulk}\n${indent}}`
      : bulk;
    const title = `Insert all of \`${turn.list}\` with one \`${form.many}\``;
    return [{ title, kind: 'suggestion', changes: [{ do: 'replace', span: turn.at, text }] }];
  }
  return [];
}

/** Nothing else stands in the body. */
function isWhole(body: string, statement: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(body.trim())?.[1] ?? body;
  return inner.trim() === statement.trim() && !/\brows\b/.test(statement);
}

function rowOf({ facts }: FileView, args: readonly ValueId[], { row, key }: Form): ValueId | undefined {
  const given = args[row];
  if (given === undefined || args.length > row + 1) return undefined;
  if (key === undefined) return facts.values[given]?.kind === 'array' ? undefined : given;
  const value = facts.values[given];
  const [only, ...more] = value?.kind === 'object' ? value.entries : [];
  return only?.key === key && more.length === 0 ? only.value : undefined;
}
