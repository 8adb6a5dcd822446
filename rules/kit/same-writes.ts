import { dependsOn, type Turn } from './depends.ts';
import type { FileFacts, ValueId } from './facts.ts';
import type { Query } from './queries.ts';

/** What an update writes, by library: a key of its options, the argument of a link, or the argument after the condition. */
type Written = { key: string } | { link: RegExp } | { argument: number };

const WRITTEN: Readonly<Record<string, Written>> = {
  prisma: { key: 'data' },
  drizzle: { link: /^set$/ },
  kysely: { link: /^set$/ },
  knex: { link: /^update$/ },
  objection: { link: /^(update|patch)$/ },
  supabase: { link: /^update$/ },
  mongoose: { argument: 1 },
  mongodb: { argument: 1 },
  typeorm: { argument: 1 },
  sequelize: { argument: 0 },
};

/** Whether an update writes the same into every row, so that one for all their keys does it. */
export function writesSame(facts: FileFacts, query: Query, turn: Turn): boolean {
  if (query.kind !== 'update' || query.isOnRow) return false;
  const written = writtenBy(facts, query);
  return written !== undefined && isWrittenOut(facts, written) && !dependsOn(facts, written, turn);
}

function writtenBy(facts: FileFacts, { callee, chain, call, method }: Query): ValueId | undefined {
  const form = WRITTEN[callee.library];
  if (!form || /upsert|AndUpdate|^(in|de)crement|replace/i.test(method)) return undefined;
  if ('link' in form) return chain.calls.find(({ name }) => form.link.test(name))?.args[0];
  const { args = [] } = chain.calls.find(({ id }) => id === call) ?? {};
  if ('argument' in form) return args[form.argument];
  const options = facts.values[args[0] ?? -1];
  return options?.kind === 'object' ? options.entries.find(({ key }) => key === form.key)?.value : undefined;
}

/** What a helper is handed may differ in ways that are not seen here. */
function isWrittenOut({ values }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  return (
    value?.kind === 'object' &&
    value.entries.length > 0 &&
    value.entries.every(({ key, value: held }) => key !== undefined && isFlat({ values } as FileFacts, held))
  );
}

/** Rows of other tables inside are written for each. */
function isFlat({ values }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  if (value?.kind !== 'object') return true;
  return value.entries.every(
    ({ key }) => key !== undefined && !/^(connect|create|disconnect|delete|upsert|update)/.test(key),
  );
}
