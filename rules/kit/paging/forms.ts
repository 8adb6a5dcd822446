import type { Entry, FileFacts, ValueId } from '../facts.ts';
import type { Query } from '../queries.ts';

/** How a library takes a page of rows. */
export interface PageForm {
  limit: string;
  offset: string;
  /** Which argument of the reading call holds both as options; else they are calls of the chain. */
  options?: number;
}

const OPTIONS: Readonly<Record<string, readonly [methods: RegExp, limit: string, offset: string]>> = {
  prisma: [/^findMany$/, 'take', 'skip'],
  sequelize: [/^findAll$/, 'limit', 'offset'],
  typeorm: [/^find$/, 'take', 'skip'],
  drizzle: [/^findMany$/, 'limit', 'offset'],
  'mikro-orm': [/^(find|findAll)$/, 'limit', 'offset'],
};

/** The call that leaves out the rows before a page; none where it takes more than their number. */
const CHAINED: Readonly<Record<string, string>> = {
  drizzle: 'offset',
  mongoose: 'skip',
  mongodb: 'skip',
  knex: 'offset',
  kysely: 'offset',
  supabase: '',
  firestore: 'offset',
};

export function pageForm({ callee, method }: Query): PageForm | undefined {
  const { library, api } = callee;
  const [methods, limit, offset] = OPTIONS[library] ?? [];
  if (limit !== undefined && offset !== undefined && methods?.test(method)) {
    const isManager = /#(Manager|EntityManager)\b/.test(api);
    const behindWhere = library === 'mikro-orm' && method === 'find' ? 1 : 0;
    return { limit, offset, options: behindWhere + (isManager ? 1 : 0) };
  }
  const chained = CHAINED[library];
  return chained === undefined ? undefined : { limit: 'limit', offset: chained };
}

/** What a read is given as its page. */
export interface Page {
  limit: ValueId;
  offset?: ValueId;
}

export function pageOf(facts: FileFacts, query: Query, form: PageForm): Page | undefined {
  const [limit, offset] = [form.limit, form.offset].map((key) =>
    form.options === undefined
      ? query.chain.calls.find(({ name }) => name === key)?.args[0]
      : entryOf(facts, facts.calls[query.call]?.args[form.options], key)?.value,
  );
  return limit === undefined ? undefined : { limit, ...(offset !== undefined && { offset }) };
}

function entryOf({ values }: FileFacts, id: ValueId | undefined, key: string): Entry | undefined {
  const value = values[id ?? -1];
  return value?.kind === 'object' ? value.entries.find((one) => one.key === key) : undefined;
}
