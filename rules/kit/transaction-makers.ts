import type { FileFacts, ValueId } from './facts.ts';
import { callsWithin } from './file-index.ts';
import type { WitnessStep } from './flow.ts';
import { chainOf } from './values.ts';
import type { ProjectView } from './views.ts';

const TRANSACTIONS: Readonly<Record<string, readonly string[]>> = {
  knex: ['knex#Client.transaction'],
  drizzle: ['drizzle#Db.transaction'],
  prisma: ['prisma#Client.$transaction'],
  typeorm: ['typeorm#DataSource.transaction', 'typeorm#Manager.transaction'],
  kysely: ['kysely#Transaction.execute'],
};

/** Whether the project makes its own things on transactions: then a field that holds a client may hold one of those. */
export function makesOnTransaction(project: ProjectView, library: string): boolean {
  return (TRANSACTIONS[library] ?? []).some((api) =>
    project.callsTo(api).some((step) => makesInside(project, step)),
  );
}

function makesInside(project: ProjectView, { path, call }: WitnessStep): boolean {
  const facts = project.facts(path);
  return (facts?.calls[call]?.args ?? []).some((one) => {
    const value = facts?.values[one];
    return facts && value?.kind === 'function' && handsToMaker(facts, value.fn);
  });
}

/** `new Orders(trx)`, `serviceFactory(trx)`, `createOrders(trx)`. */
function handsToMaker(facts: FileFacts, fn: number): boolean {
  const [handles = []] = facts.functions[fn]?.params ?? [];
  return (callsWithin(facts).get(fn) ?? []).some((id) => {
    const call = facts.calls[id];
    if (!call?.args.some((one) => isOneOf(facts, one, handles))) return false;
    return call.how === 'new' || MAKES.test(chainOf(facts, call.callee)?.at(-1) ?? '');
  });
}

const MAKES = /^(create|make|build|with)|factory$/i;

function isOneOf({ values }: FileFacts, id: ValueId, handles: readonly number[]): boolean {
  const value = values[id];
  return value?.kind === 'binding' && handles.includes(value.binding);
}
