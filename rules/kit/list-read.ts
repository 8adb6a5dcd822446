import { chainAround } from './chains.ts';
import type { BindingId, CallId, FileFacts, ValueId } from './facts.ts';
import { indexOf } from './file-index.ts';
import { optionState } from './options.ts';
import { readsAll } from './plain-reads.ts';
import { type Query, queryAt } from './queries.ts';
import { isActivityOf } from './schema-tables.ts';
import { isOfStaff } from './staff.ts';
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
  const names = indexOf(facts).results.get(last) ?? [];
  const isRead = names.some((one) => (facts.bindings[one]?.reads ?? 0) > 0);
  return names.length > 0 && !isRead && !indexOf(facts).awaited.has(last);
}

/** `let query = db.select()…; query = query.limit(10)` */
function laterLinks(facts: FileFacts, { chain }: Query): { name: string; args: readonly ValueId[] }[] {
  const last = chain.calls.at(-1);
  const names = last ? (indexOf(facts).results.get(last.id) ?? []) : [];
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

/** How far conditions narrow a read down. */
export type Scope =
  /** No more rows than somebody names: by key, or by a list of keys. */
  | 'keys'
  /** Rows that belong to one other row, or share a value that differs from call to call. */
  | 'one'
  /** All that one owner ever did. */
  | 'activity'
  /** Rows of a list that has itself no bound. */
  | 'unbounded list'
  | 'all'
  | 'unknown';

const ORDER: readonly Scope[] = ['keys', 'one', 'unknown', 'unbounded list', 'all'];
const narrowest = (scopes: readonly Scope[]): Scope => ORDER.find((one) => scopes.includes(one)) ?? 'all';

const widest = (scopes: readonly Scope[]): Scope =>
  [...ORDER].reverse().find((one) => scopes.includes(one)) ?? 'all';

export function scopeOf(project: ProjectView, file: FileRef, { conditions, query }: ListRead): Scope {
  const facts = project.facts(file.path);
  if (!facts) return 'unknown';
  const look: Look = { project, file, facts, query, seen: new Set(), equal: [], narrows: false };
  const scope = narrowest(conditions.map((one) => ofCondition(look, one)));
  const [only, ...more] = look.equal;
  const isOwned = scope === 'one' && only !== undefined && more.length === 0 && !look.narrows;
  return isOwned && isActivityOf(project, file, only.table, only.column) ? 'activity' : scope;
}

interface Look {
  project: ProjectView;
  file: FileRef;
  facts: FileFacts;
  query: Query;
  seen: Set<BindingId>;
  /** Columns that have to be equal to what differs from call to call. */
  equal: { table: ValueId; column: string }[];
  /** There are other conditions than those. */
  narrows: boolean;
}

function ofCondition(look: Look, id: ValueId): Scope {
  const { facts, seen } = look;
  const value = facts.values[id];
  switch (value?.kind) {
    case 'object':
      return narrowest(value.entries.map((one) => ofEntry(look, one.key, one.value)));
    case 'call':
      return ofOperator(look, value.call);
    case 'spread':
      return ofCondition(look, value.of);
    case 'array':
      return narrowest(value.items.map((one) => ofCondition(look, one)));
    case 'logical':
      // `...(maxAge && { updatedAt: … })` may be absent.
      return ofCondition(look, value.right) === 'unknown' ? 'unknown' : 'all';
    case 'function':
      return 'unknown';
    case 'binding': {
      const { kind, value: made, path } = facts.bindings[value.binding] ?? {};
      if (seen.has(value.binding) || kind === 'parameter' || kind === 'import' || made === undefined || path)
        return 'unknown';
      seen.add(value.binding);
      const added = indexOf(facts).added.get(value.binding) ?? [];
      // What is added under a condition may be absent; the rest of it is not looked into.
      const own = ofCondition(look, made);
      return added.length > 0 && own === 'all' && facts.values[made]?.kind === 'object' ? 'unknown' : own;
    }
    default:
      return 'unknown';
  }
}

/** `eq(invoices.userId, userId)`, `and(…)`, `inArray(…)`. */
function ofOperator(look: Look, id: CallId): Scope {
  const { facts } = look;
  const call = facts.calls[id];
  const callee = call && facts.values[call.callee];
  const name =
    callee?.kind === 'binding'
      ? facts.bindings[callee.binding]?.name
      : callee?.kind === 'member'
        ? callee.name
        : undefined;
  const [column, operand] = call?.args ?? [];
  if (!call || name === undefined) return 'unknown';
  if (name === 'and') return narrowest(call.args.map((one) => ofCondition(look, one)));
  if (WIDE.test(name)) {
    look.narrows = true;
    return 'all';
  }
  const left = column === undefined ? undefined : facts.values[column];
  if (left?.kind !== 'member' || operand === undefined) return 'unknown';
  if (name === 'eq') {
    if (isConstant(look, operand)) look.narrows = true;
    else look.equal.push({ table: left.of, column: left.name });
    return ofEquality(look, left.name, operand);
  }
  return name === 'inArray' ? ofList(look, left.name, operand) : 'unknown';
}

const WIDE = /^(or|not|ne|gt|gte|lt|lte|like|ilike|isNull|isNotNull|between|notInArray|exists|notExists)$/;
const isKey = (column: string) => /^_?id$|^uuid$/i.test(column);

function ofEntry(look: Look, key: string | undefined, id: ValueId): Scope {
  const { facts } = look;
  if (key === undefined) return ofCondition(look, id);
  if (key === 'AND' || key === '$and') return ofCondition(look, id);
  const value = facts.values[id];
  // As wide as the widest of the alternatives.
  if ((key === 'OR' || key === '$or') && value?.kind === 'array')
    return widest(value.items.map((one) => ofCondition({ ...look, narrows: true, equal: [] }, one)));
  if (key === 'OR' || key === 'NOT' || key.startsWith('$')) return 'all';
  if (value?.kind !== 'object') return ofEquality(look, key, id);
  // Computed keys, as `[Op.in]`.
  if (value.entries.some((one) => one.key === undefined)) return 'unknown';
  const list = value.entries.find((one) => one.key === 'in' || one.key === '$in');
  if (list) return ofList(look, key, list.value);
  const same = value.entries.find((one) => one.key === 'equals' || one.key === '$eq');
  if (same) return ofEquality(look, key, same.value);
  // Rows that something of that kind belongs to: `members: { some: { userId } }`.
  const [only, ...more] = value.entries;
  if (only && more.length === 0 && /^(some|every|is)$/.test(only.key ?? ''))
    return ofCondition(look, only.value);
  if (isSpan(value.entries.map((one) => one.key))) return 'one';
  if (value.entries.every((one) => RANGES.test(one.key ?? ''))) return 'all';
  return narrowest(value.entries.map((one) => ofEntry(look, one.key, one.value)));
}

const RANGES =
  /^(\$?(gt|gte|lt|lte|ne|nin|exists|regex|options|not)|notIn|contains|startsWith|endsWith|mode|none|isNot)$/;

/** From here to there: `{ gte: start, lt: end }`. */
function isSpan(keys: readonly (string | undefined)[]): boolean {
  return keys.some((one) => /^\$?gte?$/.test(one ?? '')) && keys.some((one) => /^\$?lte?$/.test(one ?? ''));
}

/** A value that is written out chooses a kind of rows; one that differs from call to call, those of somebody. */
function ofEquality(look: Look, column: string, id: ValueId): Scope {
  if (isConstant(look, id)) return isOfStaff(look, column, [id]) ? 'one' : 'all';
  return isKey(column) ? 'keys' : 'one';
}

function isConstant({ project, file, facts }: Look, id: ValueId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'literal') return true;
  if (value?.kind === 'unary') return isConstant({ project, file, facts } as Look, value.of);
  if (value?.kind !== 'member' && value?.kind !== 'binding') return false;
  const origin = project.origin(file, id);
  if (origin?.root === 'literal') return true;
  let of: typeof value | undefined = value;
  while (of?.kind === 'member') of = facts.values[of.of] as typeof value | undefined;
  const root = of?.kind === 'binding' ? facts.bindings[of.binding] : undefined;
  // `Status.ACTIVE`, of this file or another.
  return (
    value.kind === 'member' &&
    (root?.kind === 'enum' || (/^[A-Z]/.test(root?.name ?? '') && root?.kind !== 'parameter'))
  );
}

function ofList(look: Look, column: string, id: ValueId): Scope {
  const { project, file, facts } = look;
  const value = facts.values[id];
  if (value?.kind === 'array') {
    const isFixed = value.items.every((one) => isConstant(look, one));
    if (isFixed && isOfStaff(look, column, value.items)) return 'one';
    return isFixed ? 'all' : 'keys';
  }
  if (isKey(column)) return 'keys';
  const source = rowsBehind(facts, id);
  const list = source === undefined ? undefined : listReadAt(project, file, source);
  if (!list) return 'unknown';
  return scopeOf(project, file, list) === 'keys' ? 'keys' : 'unbounded list';
}

/** The read whose rows a list of keys is made of: `users.map((one) => one.id)`. */
function rowsBehind(facts: FileFacts, id: ValueId, depth = 0): CallId | undefined {
  const value = facts.values[id];
  if (depth > 5) return undefined;
  if (value?.kind === 'await') return rowsBehind(facts, value.of, depth + 1);
  if (value?.kind === 'binding') {
    const { value: made, path } = facts.bindings[value.binding] ?? {};
    return made === undefined || path ? undefined : rowsBehind(facts, made, depth + 1);
  }
  if (value?.kind !== 'call') return undefined;
  const call = facts.calls[value.call];
  const callee = call && facts.values[call.callee];
  if (callee?.kind === 'member' && (callee.name === 'map' || callee.name === 'filter'))
    return rowsBehind(facts, callee.of, depth + 1);
  return chainAround(facts, value.call).calls.find(({ name }) => FORMS_LISTS.test(name))?.id;
}

const FORMS_LISTS = /^(findMany|findAll|find|select|selectDistinct)$/;
