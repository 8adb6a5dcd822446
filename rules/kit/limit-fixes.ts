import type { Fix, Span } from './finding.ts';
import { editOption } from './option-edits.ts';
import type { Query } from './queries.ts';
import type { FileView } from './views.ts';

const MOST = '100';
/** Libraries that take a limit among their options, by the methods that do. */
const OPTIONS: Readonly<Record<string, readonly [methods: RegExp, key: string]>> = {
  prisma: [/^findMany$/, 'take'],
  sequelize: [/^findAll$/, 'limit'],
  typeorm: [/^find$/, 'take'],
  drizzle: [/^findMany$/, 'limit'],
};
const CHAINED = new Set(['drizzle', 'mongoose', 'mongodb', 'knex', 'kysely', 'supabase', 'firestore']);
/** What runs a query stands behind all that belongs to it. */
const ENDS = /^(execute|exec|get|toArray|lean)$/;

/** At most so many rows; which ones is for the order to say. */
export function limitFix(file: FileView, query: Query): Fix[] {
  const [methods, key] = OPTIONS[query.callee.library] ?? [];
  if (methods?.test(query.method) && key && !query.callee.api.includes('#Manager')) {
    const edit = editOption(file, query.call, 0, [key], MOST);
    return edit ? fixOf(`${key}: ${MOST}`, edit.span, edit.text) : [];
  }
  const at = CHAINED.has(query.callee.library) ? endOf(file, query) : undefined;
  return at === undefined ? [] : fixOf(`.limit(${MOST})`, [at, at], `.limit(${MOST})`);
}

function fixOf(what: string, span: Span, text: string): Fix[] {
  return [
    {
      title: `Read at most ${MOST} rows by \`${what}\``,
      kind: 'suggestion',
      changes: [{ do: 'replace', span, text }],
    },
  ];
}

function endOf({ facts }: FileView, { chain }: Query): number | undefined {
  for (const { id, name } of [...chain.calls].reverse()) {
    if (!ENDS.test(name)) return facts.calls[id]?.at[1];
  }
  return undefined;
}
