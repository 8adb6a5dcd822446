import { chainAround } from './chains.ts';
import type { CallId, FileFacts, ValueId } from './facts.ts';
import { awaitedIn, resultsIn } from './file-index.ts';
import { optionState } from './options.ts';
import { readsAll } from './plain-reads.ts';
import { type Query, queryAt } from './queries.ts';
import type { FileRef, ProjectView } from './views.ts';

/** A read that gives as many rows as match. */
export interface ListRead {
  query: Query;
  /** The conditions that choose the rows: objects and calls; empty where all rows are asked for. */
  conditions: readonly ValueId[];
}

interface Form {
  /** Methods that give a list. */
  lists: RegExp;
  /** Where options stand that may hold a limit, with the key of the conditions in them. */
  options?: { at: number; where: string };
  /** The argument that is the condition itself. */
  filter?: number;
  /** Methods whose argument is the condition itself. */
  bare?: RegExp;
  /** Keys of a limit. */
  keys?: readonly string[];
}

const FORMS: Readonly<Record<string, Form>> = {
  prisma: { lists: /^findMany$/, options: { at: 0, where: 'where' }, keys: ['take', 'cursor'] },
  sequelize: { lists: /^findAll$/, options: { at: 0, where: 'where' }, keys: ['limit', 'group'] },
  mongoose: { lists: /^find$/, filter: 0 },
  mongodb: { lists: /^find$/, filter: 0 },
  drizzle: {
    lists: /^(select|selectDistinct|findMany)$/,
    options: { at: 0, where: 'where' },
    keys: ['limit'],
  },
  typeorm: {
    lists: /^(find|findBy)$/,
    options: { at: 0, where: 'where' },
    bare: /^findBy$/,
    keys: ['take'],
  },
  'mikro-orm': {
    lists: /^(find|findAll)$/,
    options: { at: 1, where: 'where' },
    bare: /^find$/,
    keys: ['limit'],
  },
};

/** What a chain may hold that bounds it, or makes it something else than a list of rows. */
const BOUNDS =
  /^(limit|take|first|top|fetch|paginate|range|single|maybeSingle|cursor|stream|groupBy|group|count\w*|findOne|forUpdate|for|estimated\w*)$/;

export function listReadAt(project: ProjectView, file: FileRef, id: CallId): ListRead | undefined {
  const facts = project.facts(file.path);
  const query = facts && queryAt(project, file, id);
  if (!facts || query?.call !== id || query.kind !== 'read') return undefined;
  const form = FORMS[query.callee.library];
  if (!form) return readsAll(facts, query) ? { query, conditions: [] } : undefined;
  if (!form.lists.test(query.method)) return undefined;
  if (query.callee.operation.lazy && isUnused(facts, query)) return undefined;
  const links = [...query.chain.calls, ...laterLinks(facts, query)];
  if (links.some(({ name }) => BOUNDS.test(name)) || isAggregate(facts, query)) return undefined;
  const first = query.chain.calls.find((one) => one.id === id)?.args ?? [];
  const ofEntity = entityRead(project, file, form, query, first);
  if (ofEntity) return ofEntity === 'bounded' ? undefined : ofEntity;
  if (form.options && query.method !== 'select' && query.method !== 'selectDistinct') {
    const at = first[form.options.at];
    const options = at === undefined ? undefined : { path: file.path, value: at };
    if (form.keys?.some((key) => optionState(project, options, [key]) !== 'absent')) return undefined;
    return { query, conditions: at === undefined ? [] : whereOf(facts, at, form.options.where) };
  }
  // What is added to a query later may be absent.
  const isWhere = ({ name }: { name: string }) => name === 'where' || name === 'andWhere';
  const wheres = query.chain.calls.some(isWhere) ? query.chain.calls.filter(isWhere) : links.filter(isWhere);
  const filter = form.filter === undefined ? [] : first.slice(form.filter, form.filter + 1);
  return { query, conditions: [...filter, ...wheres.flatMap((one) => one.args)] };
}

/** `repository.find(options)`, `manager.find(Order, options)`, `em.find(Order, where, options)`. */
function entityRead(
  project: ProjectView,
  file: FileRef,
  { bare, options, keys = [] }: Form,
  query: Query,
  args: readonly ValueId[],
): ListRead | 'bounded' | undefined {
  const facts = project.facts(file.path);
  if (!bare || !options || !facts) return undefined;
  const own = /#(Manager|EntityManager)\b/.test(query.callee.api) ? args.slice(1) : args;
  const isBare = bare.test(query.method);
  const where = isBare ? own[0] : undefined;
  const given = isBare ? own[options.at] : own[0];
  const at =
    given === undefined || (isBare && options.at === 0) ? undefined : { path: file.path, value: given };
  if (keys.some((key) => optionState(project, at, [key]) !== 'absent')) return 'bounded';
  if (isBare) return { query, conditions: where === undefined ? [] : [where] };
  return { query, conditions: given === undefined ? [] : whereOf(facts, given, options.where) };
}

/** Put together and never run. */
function isUnused(facts: FileFacts, { chain }: Query): boolean {
  const last = chain.calls.at(-1)?.id ?? -1;
  const names = resultsIn(facts).get(last) ?? [];
  const isRead = names.some((one) => (facts.bindings[one]?.reads ?? 0) > 0);
  return names.length > 0 && !isRead && !awaitedIn(facts).has(last);
}

/** `let query = db.select()…; query = query.limit(10)` */
function laterLinks(facts: FileFacts, { chain }: Query): { name: string; args: readonly ValueId[] }[] {
  const last = chain.calls.at(-1);
  const names = last ? (resultsIn(facts).get(last.id) ?? []) : [];
  if (names.length === 0) return [];
  return facts.calls.flatMap((_, id) => {
    const { on, calls } = chainAround(facts, id);
    const value = on === undefined ? undefined : facts.values[on];
    return value?.kind === 'binding' && names.includes(value.binding) && calls[0]?.id === id ? calls : [];
  });
}

/** `select({ total: sum(payments.amount) })` is one row. */
function isAggregate(facts: FileFacts, { chain, method, callee }: Query): boolean {
  if (callee.library !== 'drizzle') return false;
  const at = chain.calls.find(({ name }) => name === method)?.args[0];
  const value = at === undefined ? undefined : facts.values[at];
  return (
    value?.kind === 'object' &&
    value.entries.some(({ value: one }) => {
      const column = facts.values[one];
      return column?.kind === 'call' && !isColumn(facts, column.call);
    })
  );
}

function isColumn(facts: FileFacts, id: CallId): boolean {
  const value = facts.values[facts.calls[id]?.callee ?? -1];
  return value?.kind === 'member' && value.name === 'as';
}

function whereOf(facts: FileFacts, options: ValueId, key: string): ValueId[] {
  const value = facts.values[options];
  if (value?.kind === 'binding') {
    const made = facts.bindings[value.binding]?.value;
    return made === undefined ? [options] : whereOf(facts, made, key);
  }
  if (value?.kind !== 'object') return [options];
  return value.entries.flatMap((one) => (one.key === key || one.key === undefined ? [one.value] : []));
}
