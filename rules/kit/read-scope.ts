import { isConstant, isKey, ofEquality, rowsBehind } from './compared-values.ts';
import type { BindingId, CallId, FileFacts, ValueId } from './facts.ts';
import { addedIn } from './file-index.ts';
import { type ListRead, listReadAt } from './list-read.ts';
import type { Query } from './queries.ts';
import { isSince, isSpan } from './read-spans.ts';
import { isActivityOf } from './schema-tables.ts';
import { isOfStaff } from './staff.ts';
import type { FileRef, ProjectView } from './views.ts';

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

export interface Look {
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
    case 'conditional': {
      // `...(ids ? { id: { in: ids } } : {})` may be absent.
      const both = [ofCondition(look, value.yes), ofCondition(look, value.no)];
      return both.includes('unknown') ? 'unknown' : widest(both);
    }
    case 'function':
      return 'unknown';
    case 'binding': {
      const { kind, value: made, path } = facts.bindings[value.binding] ?? {};
      if (seen.has(value.binding) || kind === 'parameter' || kind === 'import' || made === undefined || path)
        return 'unknown';
      seen.add(value.binding);
      const added = addedIn(facts).get(value.binding) ?? [];
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
  const given = ofHelper(look, id);
  if (given) return given;
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

/** `...ofActive()`: a function of the project that writes conditions out. */
function ofHelper(look: Look, id: CallId): Scope | undefined {
  const callee = look.project.callee(look.file, id);
  const facts = callee?.kind === 'function' ? look.project.facts(callee.path) : undefined;
  if (callee?.kind !== 'function' || !facts) return undefined;
  const { expression, returns = [] } = facts.functions[callee.fn] ?? {};
  const [only, ...more] = expression === undefined ? returns.map(({ value }) => value) : [expression];
  if (only === undefined || more.length > 0 || facts.values[only]?.kind !== 'object') return undefined;
  return ofCondition({ ...look, file: callee, facts, seen: new Set() }, only);
}

const WIDE = /^(or|not|ne|gt|gte|lt|lte|like|ilike|isNull|isNotNull|between|notInArray|exists|notExists)$/;

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
  if (value.entries.some((one) => one.key === undefined && !maySpread(facts, one.value))) return 'unknown';
  const list = value.entries.find((one) => one.key === 'in' || one.key === '$in');
  if (list) return ofList(look, key, list.value);
  const same = value.entries.find((one) => one.key === 'equals' || one.key === '$eq');
  if (same) return ofEquality(look, key, same.value);
  // Rows that something of that kind belongs to: `members: { some: { userId } }`.
  const [only, ...more] = value.entries;
  if (only && more.length === 0 && /^(some|every|is)$/.test(only.key ?? ''))
    return ofCondition(look, only.value);
  if (isSpan(value.entries.map((one) => one.key)) || isSince(facts, value.entries)) return 'one';
  if (value.entries.every((one) => RANGES.test(one.key ?? ''))) return 'all';
  return narrowest(value.entries.map((one) => ofEntry(look, one.key, one.value)));
}

/** `...(isBilled ? { … } : {})` */
function maySpread({ values }: FileFacts, id: ValueId): boolean {
  return values[id]?.kind === 'conditional' || values[id]?.kind === 'logical';
}

const RANGES =
  /^(\$?(gt|gte|lt|lte|ne|nin|exists|regex|options|not)|notIn|contains|startsWith|endsWith|mode|none|isNot)$/;

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
