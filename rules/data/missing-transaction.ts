import * as z from 'zod';
import { circumstancesOf, whyApart } from '../kit/apart.ts';
import { type Dependence, dependence } from '../kit/dependent-writes.ts';
import type { FunctionId } from '../kit/facts.ts';
import { calledBy } from '../kit/failure-way.ts';
import type { Place, Span } from '../kit/finding.ts';
import { mayBeOpen, transactionOf } from '../kit/open-transactions.ts';
import { inProduction } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { follow } from '../kit/write-order.ts';
import { type WriteUnit, writesByOperation } from '../kit/write-units.ts';

type Context = RuleContext<Record<string, never>>;

export default defineRule({
  id: 'missing-transaction',
  area: 'data',
  summary: 'writes that belong together, and can fail one by one',
  why: 'Each write of an operation is final as soon as it is done. When a later one fails, because a constraint is hurt, the connection breaks or the process is stopped, the earlier ones stay: an order without its lines, a balance that disagrees with its bookings. No retry repairs it, and nobody sees it until somebody counts.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!inProduction(file.role) || file.role === 'browser') return;
    for (const [fn, units] of writesByOperation(project, file)) {
      const pairs = units.length > 1 ? pairsOf(context, fn, units) : [];
      const reason = pairs.length > 0 ? transactionOf(project, file, fn, units) : undefined;
      for (const one of pairs) {
        if (reason) context.note?.(spanOf(context, one.second), reason);
        else report(context, one);
      }
    }
  },
});

interface Pair {
  first: WriteUnit;
  second: WriteUnit;
  how: Dependence;
  /** Later writes of the same operation. */
  more: WriteUnit[];
}

/** The first dependent pair of each group of writes; what depends on it as well is told with it. */
function pairsOf(context: Context, fn: FunctionId, units: readonly WriteUnit[]): Pair[] {
  const { file, project } = context;
  const circumstances = circumstancesOf(project, file, fn);
  const pairs: Pair[] = [];
  for (const [at, second] of units.entries()) {
    for (const first of units.slice(0, at)) {
      const how = follow(file, first, second) ? dependence(project, file.facts, first, second) : undefined;
      if (!how) continue;
      const fine = whyApart(project, file, { fn, first, second, how, circumstances });
      if (fine !== undefined) {
        context.note?.(spanOf(context, second), fine);
        continue;
      }
      const known = pairs.find((one) => [one.first, one.second, ...one.more].includes(first));
      if (known) known.more.push(second);
      else pairs.push({ first, second, how, more: [] });
      break;
    }
  }
  return pairs;
}

function report(context: Context, { first, second, how, more }: Pair): void {
  const harm = HARM[how](...namesOf(context, first, second));
  const isTold = !mayBeOpen(context.project, [first, second]);
  context.report({
    at: spanOf(context, second),
    // Its maker may have given it the client of a transaction.
    message: isTold
      ? `${harm}; ${remedyOf(second)}.`
      : `${harm}, unless whoever calls this has made it on a transaction; ${remedyOf(second)}.`,
    ...(!isTold && { severity: 'info' }),
    related: [
      placeOf(context, first, 'done before, and not undone'),
      ...more.map((one) => placeOf(context, one, 'belongs to it as well')),
    ],
  });
}

const HARM: Readonly<Record<Dependence, (first: string, second: string) => string>> = {
  part: (first, second) =>
    `When ${second} fails, what ${first} has just written stays without the part that belongs to it`,
  replace: (first, second) =>
    `${first} has already removed the old rows when ${second} writes the new ones: when that fails, both are gone`,
  removal: (first, second) =>
    `When ${second} fails, what ${first} removed is gone all the same, and a record is left that lacks its parts`,
  choice: (first, second) =>
    `${first} resets all before ${second} sets one: when the second fails, none is set`,
  transfer: (first, second) =>
    `When ${second} fails, what ${first} has changed stays, and the amounts no longer add up`,
  agreement: (first, second) =>
    `${first} and ${second} change what belongs together: when the second fails, the two disagree for good`,
};

const FORMS: Readonly<Record<string, string>> = {
  prisma: 'run both in `$transaction(async (tx) => …)` on `tx`',
  drizzle: 'run both in `db.transaction(async (tx) => …)` on `tx`',
  typeorm: 'run both in `dataSource.transaction(async (manager) => …)` on `manager`',
  sequelize: 'run both in `sequelize.transaction(…)` and pass `transaction` to each',
  mongoose: 'run both in `connection.transaction(…)` and pass its `session` to each',
  mongodb: 'run both in `session.withTransaction(…)` and pass `session` to each',
  knex: 'run both in `knex.transaction(async (trx) => …)` on `trx`',
  objection: 'run both in `Model.transaction(async (trx) => …)` with `query(trx)`',
  kysely: 'run both in `db.transaction().execute(async (trx) => …)` on `trx`',
  'mikro-orm': 'run both in `em.transactional(async (em) => …)`',
  'aws-dynamodb': 'write both with one `TransactWriteCommand`',
  postgres: 'run both in `sql.begin(async (sql) => …)`',
  firestore: 'gather both in one `batch()`, or run them in `runTransaction`',
  supabase: 'move both into one database function that `rpc` calls',
};

function remedyOf({ library }: WriteUnit): string {
  return FORMS[library] ?? 'run both on one connection between `BEGIN` and `COMMIT`';
}

/** The table tells two calls apart that read the same. */
function namesOf(context: Context, first: WriteUnit, second: WriteUnit): [string, string] {
  const [one, other] = [nameOf(context, first), nameOf(context, second)];
  if (one !== other) return [`\`${one}\``, `\`${other}\``];
  if (first.table !== second.table && first.table && second.table)
    return [`\`${one}\` of \`${first.table}\``, `\`${other}\` of \`${second.table}\``];
  return [`\`${one}${givenTo(context, first)}\``, `\`${other}${givenTo(context, second)}\``];
}

/** `(order)`: what it is called with, where that has a name. */
function givenTo({ file: { facts } }: Context, { call }: WriteUnit): string {
  const value = facts.values[facts.calls[call]?.args[0] ?? -1];
  const name = value?.kind === 'binding' ? facts.bindings[value.binding]?.name : undefined;
  return name === undefined ? '' : `(${name})`;
}

function nameOf({ file }: Context, { call }: WriteUnit): string {
  return calledBy(file.facts, file.facts.calls[call]?.callee ?? -1) ?? 'write';
}

function spanOf({ file: { facts } }: Context, { call }: WriteUnit): Span {
  const one = facts.calls[call];
  return facts.values[one?.callee ?? -1]?.at ?? one?.at ?? [0, 0];
}

function placeOf(context: Context, unit: WriteUnit, message: string): Place {
  return { path: context.file.path, span: spanOf(context, unit), message };
}
