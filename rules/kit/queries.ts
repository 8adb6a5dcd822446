import { type Chain, chainAround, type Link, lastOf } from './chains.ts';
import type { CallId, FileFacts, ValueId } from './facts.ts';
import { callBefore } from './file-index.ts';
import type { Callee } from './flow.ts';
import { chainOf } from './values.ts';
import type { FileRef, ProjectView } from './views.ts';

/** What one query does; 'save' writes a row that is at hand, new or changed. */
export type QueryKind = 'read' | 'insert' | 'bulk' | 'update' | 'upsert' | 'delete' | 'cache' | 'other';

/** A chain of calls that asks a database or a shared cache. */
export interface Query {
  kind: QueryKind;
  callee: Extract<Callee, { kind: 'library' }>;
  /** The call that stands for it. */
  call: CallId;
  /** The method that says what it does: `findMany`, `insert`. */
  method: string;
  chain: Chain;
  /** What it is asked with: arguments, the name of the table left out. */
  args: readonly ValueId[];
  /** It is called on a row: `invoice.update(…)`. */
  isOnRow: boolean;
}

const DATA = new Set(['read', 'write', 'query', 'cache']);

/** The query that a chain makes, seen from any call of it. */
export function queryAt(project: ProjectView, file: FileRef, id: CallId): Query | undefined {
  const facts = project.facts(file.path);
  if (!facts || !mayAsk(project, file, facts, id)) return undefined;
  return queryOf(project, file, facts, chainAround(facts, id));
}

/** Rules ask this of every call of every file, most of which are no query: nothing is built to find that out. */
function mayAsk(project: ProjectView, file: FileRef, facts: FileFacts, from: CallId): boolean {
  for (let id: CallId | undefined = lastOf(facts, from); id !== undefined; ) {
    if (isData(project.callee(file, id))) return true;
    id = callBefore(facts, facts.calls[id]?.callee ?? -1);
  }
  return false;
}

/** It asks a database or a shared cache. */
export function isData(callee: Callee | undefined): callee is Query['callee'] {
  return callee?.kind === 'library' && DATA.has(callee.operation.effect ?? '');
}

export function queryOf(
  project: ProjectView,
  file: FileRef,
  facts: FileFacts,
  chain: Chain,
): Query | undefined {
  let found: { link: Link; callee: Query['callee'] } | undefined;
  for (const link of chain.calls) {
    const callee = project.callee(file, link.id);
    if (!isData(callee)) continue;
    // Of several in one chain the first that writes says it; else where it begins.
    if (!found || (callee.operation.effect === 'write' && found.callee.operation.effect !== 'write'))
      found = { link, callee };
  }
  if (!found || chain.calls.some(({ name }) => WRITES_OUT.test(name))) return undefined;
  const { link, callee } = found;
  const thing = (callee.receiver ?? callee.api).replace(/^.*#/, '').replace(/\..*$/, '');
  const isOnRow = ROWS.has(thing);
  const { kind, method } = kindOf(facts, chain, callee, link, isOnRow);
  return { kind, callee, call: link.id, method, chain, args: argumentsOf(chain, callee), isOnRow };
}

/** Gives the text of the query, and does not ask. */
const WRITES_OUT = /^(toSQL|toQuery|toNative|toString|compile|getSql|getQuery|getQueryAndParameters)$/;

/** Things of libraries that are one row. */
const ROWS = new Set(['Document', 'Record', 'Entity', 'Instance', 'Wrapped', 'Snapshot', 'Reference']);

/** What follows `from`, `collection` and their like names a table. */
const NAMES_TABLE = new Set([
  ...['from', 'collection', 'table', 'into', 'model', 'schema', 'db', 'withSchema', 'getRepository'],
  ...[
    'selectFrom',
    'insertInto',
    'replaceInto',
    'updateTable',
    'deleteFrom',
    'join',
    'leftJoin',
    'innerJoin',
  ],
]);

/** `manager.insert(Order, row)` */
const BY_ENTITY =
  /#(?:Manager|EntityManager)\.((?:native)?(?:insert|update|delete)\w*|upsert\w*|find\w*|count\w*|exists?\w*|increment|decrement|softDelete|restore)$/i;

/** What tells which table is meant. */
export function tableArguments({ calls }: Chain, { library, api }: Query['callee']): readonly ValueId[] {
  const ofManager = BY_ENTITY.exec(api)?.[1];
  return calls.flatMap(({ name, args }, at) => {
    if (NAMES_TABLE.has(name)) return args;
    if (name === ofManager && args.length > 1) return args.slice(0, 1);
    return library === 'knex' && at === 0 && args.length === 1 && !/where|insert|del/i.test(name) ? args : [];
  });
}

function argumentsOf({ calls }: Chain, { library }: Query['callee']): ValueId[] {
  return calls.flatMap(({ name, args }, at) => {
    if (NAMES_TABLE.has(name)) return [];
    if (library === 'drizzle' && /^(insert|update|delete)$/.test(name)) return [];
    // `knex('users')`
    return library === 'knex' && at === 0 && args.length === 1 && !/where|insert|del/i.test(name) ? [] : args;
  });
}

const WRITES: readonly (readonly [QueryKind, RegExp])[] = [
  ['upsert', /^(upsert|findOrCreate|findCreateFind|onConflict\w*|onDuplicateKey\w*|orUpdate|setex|merge)$/],
  [
    'bulk',
    /^(createMany|createManyAndReturn|insertMany|bulk\w*|batch\w*|upsertMany|updateManyAndReturn|insertGraph|upsertGraph|pipeline|multi)$/i,
  ],
  [
    'delete',
    /^(delete\w*|destroy|del|remove|removeAndFlush|softDelete|softRemove|nativeDelete|find(One|ById)And(Delete|Remove)|truncate)$/i,
  ],
  [
    'update',
    /^(update\w*|patch\w*|increment|decrement|restore|replace\w*|nativeUpdate|find(One|ById)And\w+)$/,
  ],
  ['insert', /^(create|insert\w*|add|save|persistAndFlush|nativeInsert)$/],
];

function kindOf(
  facts: FileFacts,
  chain: Chain,
  callee: Query['callee'],
  link: Link,
  isOnRow: boolean,
): { kind: QueryKind; method: string } {
  const { effect } = callee.operation;
  const own = { method: link.name };
  if (effect === 'cache') return { kind: 'cache', ...own };
  if (effect === 'query')
    return { kind: sqlKind(facts, link.args) ?? commandKind(facts, link.args) ?? 'other', ...own };
  if (effect === 'read') return { kind: 'read', ...own };
  // `.relation('tags').of(post).remove(tag)` ties rows together, and neither makes nor removes one.
  if (callee.library === 'typeorm' && chain.calls.some(({ name }) => name === 'relation'))
    return { kind: 'update', ...own };
  if (isOnRow && link.name === 'save') return { kind: isNewRow(facts, chain) ? 'insert' : 'update', ...own };
  for (const [kind, pattern] of WRITES) {
    const named = chain.calls.find(({ name }) => pattern.test(name));
    if (named) return { kind, method: named.name };
  }
  return { kind: 'other', ...own };
}

function isNewRow(facts: FileFacts, { calls: [first], on }: Chain): boolean {
  return (
    (first !== undefined && facts.calls[first.id]?.how === 'new') || (on !== undefined && isNew(facts, on))
  );
}

function isNew(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'call') return facts.calls[value.call]?.how === 'new';
  const made = value?.kind === 'binding' ? facts.bindings[value.binding]?.value : undefined;
  const call = made === undefined ? undefined : facts.values[made];
  return call?.kind === 'call' && facts.calls[call.call]?.how === 'new';
}

const COMMANDS: Readonly<Record<string, QueryKind>> = {
  Get: 'read',
  GetItem: 'read',
  Put: 'insert',
  PutItem: 'insert',
  Delete: 'delete',
  DeleteItem: 'delete',
  Update: 'update',
  UpdateItem: 'update',
};

/** `client.send(new GetCommand({ … }))` */
function commandKind(facts: FileFacts, [command]: readonly ValueId[]): QueryKind | undefined {
  const value = command === undefined ? undefined : facts.values[command];
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  const name = call?.how === 'new' ? chainOf(facts, call.callee)?.at(-1) : undefined;
  return name?.endsWith('Command') ? COMMANDS[name.slice(0, -'Command'.length)] : undefined;
}

/** What the text of a statement does, where one of the arguments is such a text. */
export function sqlKind(facts: FileFacts, args: readonly ValueId[]): QueryKind | undefined {
  for (const one of args) {
    const verb = /^\s*(with|select|insert|update|delete)\b/i.exec(textOf(facts, one) ?? '')?.[1];
    if (!verb) continue;
    const kind = verb.toLowerCase();
    return kind === 'select' || kind === 'with' ? 'read' : (kind as QueryKind);
  }
  return undefined;
}

/** The text that a value holds, as far as it is written out; of a template with gaps. */
export function textOf(facts: FileFacts, id: ValueId, depth = 0): string | undefined {
  const value = facts.values[id];
  if (value?.kind === 'literal') return typeof value.value === 'string' ? value.value : undefined;
  if (value?.kind === 'template') return value.texts.join(' ? ');
  if (value?.kind === 'object') {
    const text = value.entries.find(({ key }) => key === 'text' || key === 'sql');
    return text && depth < 3 ? textOf(facts, text.value, depth + 1) : undefined;
  }
  if (value?.kind === 'call') return textOf(facts, facts.calls[value.call]?.args[0] ?? -1, depth + 1);
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  return binding?.value !== undefined && !binding.path && depth < 3
    ? textOf(facts, binding.value, depth + 1)
    : undefined;
}
