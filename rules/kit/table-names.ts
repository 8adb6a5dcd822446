import { chainAround, type Link } from './chains.ts';
import type { FileFacts, ValueId } from './facts.ts';
import { calledBy } from './file-index.ts';
import { type Query, textOf } from './queries.ts';
import { chainOf } from './values.ts';

const NAMES_TABLE =
  /^(from|collection|table|into|model|getRepository|selectFrom|insertInto|replaceInto|updateTable|deleteFrom)$/;
const DRIZZLE = /^(from|insert|update|delete)$/;
const IN_SQL =
  /\b(?:insert\s+into|update|delete\s+from|truncate(?:\s+table)?|replace\s+into|from)\s+["'`]?([\w.]+)/i;

/** The table, model or collection that a query is about, by the name that the code gives it. */
export function tableOf(facts: FileFacts, { chain, callee, call, isOnRow }: Query): string | undefined {
  const link = chain.calls.find(({ id }) => id === call);
  const { library, operation } = callee;
  if (operation.effect === 'query') return inSql(facts, link?.args ?? []);
  if (library === 'drizzle') {
    const builder = chain.calls.find(({ name }) => DRIZZLE.test(name));
    if (builder) return nameOfFirst(facts, builder);
    // `db.query.notes.findFirst(…)`
    return chain.on === undefined ? undefined : chainOf(facts, chain.on)?.at(-1);
  }
  const named = chain.calls.find(({ name, args }) => NAMES_TABLE.test(name) && args.length > 0);
  if (named) return nameOfFirst(facts, named);
  if (library === 'knex') return nameOfFirst(facts, chain.calls[0]);
  if (/#(Manager|EntityManager)\b/.test(callee.api) && (link?.args.length ?? 0) > 1)
    return nameOfFirst(facts, link);
  if (chain.on === undefined) return undefined;
  return isOnRow ? modelOf(facts, chain.on) : chainOf(facts, chain.on)?.at(-1);
}

function inSql(facts: FileFacts, args: readonly ValueId[]): string | undefined {
  for (const one of args) {
    const name = IN_SQL.exec(textOf(facts, one) ?? '')?.[1];
    if (name) return name;
  }
  return undefined;
}

function nameOfFirst(facts: FileFacts, link: Link | undefined): string | undefined {
  const args = link?.args ?? [];
  // A wrapper of the project may take more: `getRepository(context, Order)`.
  const [first = args[0]] = args.filter((one) => /^[A-Z]/.test(chainOf(facts, one)?.at(-1) ?? ''));
  const value = first === undefined ? undefined : facts.values[first];
  if (value?.kind === 'literal') return String(value.value);
  return first === undefined ? undefined : chainOf(facts, first)?.at(-1);
}

/** The model of a row: of `new Order(…)` or `await Order.findById(…)`; else what the row itself is called. */
function modelOf(facts: FileFacts, on: ValueId): string | undefined {
  const value = facts.values[on];
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  const made = binding?.value !== undefined && !binding.path ? calledBy(facts, binding.value) : undefined;
  const call = made === undefined ? undefined : facts.calls[made];
  if (made !== undefined && call) {
    if (call.how === 'new') return chainOf(facts, call.callee)?.at(-1);
    const asked = chainAround(facts, made);
    const model = asked.on === undefined ? undefined : chainOf(facts, asked.on)?.at(-1);
    if (model && model !== 'this') return model;
  }
  return chainOf(facts, on)?.at(-1);
}

/** Names that differ in case, number and a suffix like `Repository` mean one table. */
export function isSameTable(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && plain(a) === plain(b);
}

/** Whether a column points to rows of a table by its name: `defaultTagId`, where the table is `tags`. */
export function namesTable(column: string, table: string | undefined): boolean {
  const noun = plain(column.replace(/_?ids?$/i, ''));
  return (
    table === undefined || noun.includes(plain(table)) || (noun.length > 2 && plain(table).includes(noun))
  );
}

function plain(name: string): string {
  return name
    .replace(/(Repository|Repo|Model|Table|Collection|Entity)$/, '')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/s$/, '');
}

/** What tells of a change and is no part of it: where it is missing, the data are right all the same. */
const TELLS = new Set([
  ...['audit', 'log', 'logger', 'logging', 'history', 'event', 'analytic', 'metric', 'telemetry', 'tracking'],
  ...[
    'notification',
    'notify',
    'attempt',
    'error',
    'outbox',
    'cache',
    'token',
    'session',
    'otp',
    'verification',
  ],
]);

export function isTelling(name: string | undefined): boolean {
  return wordsOf(name).some((one) => TELLS.has(one.toLowerCase().replace(/s$/, '')));
}

/** Proofs that are good for one use and a short time: who lacks one asks again, who finds an old one is refused. */
const ONE_TIME =
  /\b(factor|2fa|mfa|totp|auth|authn|passkey|login) challenges?\b|\b(nonce|captcha|passcode)s?\b|\b(password|pwd) (reset|recovery)|\b(reset|forgot|forgotten|recover) (password|pwd)|\bmagic link/;

export function isOneTimeProof(table: string | undefined): boolean {
  return ONE_TIME.test(wordsOf(table).join(' ').toLowerCase());
}

/** What people set up and do not fill by use: as many rows as there are choices. */
const SETTINGS = new Set([
  ...[
    'config',
    'configuration',
    'setting',
    'plan',
    'tier',
    'role',
    'permission',
    'feature',
    'flag',
    'policy',
  ],
  ...['country', 'currency', 'language', 'locale', 'timezone', 'migration', 'environment'],
]);

export function isOfSettings(name: string | undefined): boolean {
  const last = wordsOf(name).at(-1)?.toLowerCase() ?? '';
  return SETTINGS.has(last.replace(/ies$/, 'y')) || SETTINGS.has(last.replace(/s$/, ''));
}

function wordsOf(name = ''): string[] {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^a-z0-9]+/i);
}
