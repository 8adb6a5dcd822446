import type { CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import type { WitnessStep } from './flow.ts';
import { isCalledInTransaction } from './handed-transactions.ts';
import { opens, opensAround } from './opens-transaction.ts';
import { type Query, queryAt } from './queries.ts';
import { functionsAround } from './regions.ts';
import { makesOnTransaction } from './transaction-makers.ts';
import { chainOf } from './values.ts';
import type { FileView, ProjectView } from './views.ts';
import type { WriteUnit } from './write-units.ts';

type Unit = Pick<WriteUnit, 'way' | 'library' | 'query'>;

/** Why an operation may be inside a transaction already, in words that go on after "silent:". */
export function transactionOf(
  project: ProjectView,
  file: FileView,
  fn: FunctionId,
  units: readonly Unit[],
): string | undefined {
  if (project.situations(file.path, fn).some(({ situation }) => situation === 'transaction'))
    return 'it runs inside a transaction on one way at least';
  if (isDecorated(file.facts, fn)) return 'a decorator of it speaks of a transaction';
  if (opens(project, file, fn)) return 'it opens a transaction itself';
  if (project.callers(file.path, fn).some((one) => isOpenIn(project, one)))
    return 'a caller opens a transaction';
  if (isCalledInTransaction(project, { path: file.path, fn }))
    return 'who calls it does so in a function handed to something that opens a transaction';
  if (units.some((one) => isAmbient(project, file, one)))
    return 'it is written in whatever transaction is open around it';
  if (units.some((one) => isHanded(project, one))) return 'a transaction is handed to the write';
  if (units.some((one) => isOnField(file.facts, one) && makesOnTransaction(project, one.library)))
    return 'the project makes what holds its client on transactions, too';
  return units.some((one) => isOnParameter(project, file, fn, one) || isChosen(project, file, one))
    ? 'whoever calls it decides with which client it writes'
    : undefined;
}

/**
 * Whether nobody can tell: the write goes through something that holds a client, and the project makes such things on
 * transactions as well as on the plain client.
 */
export function mayBeOpen(project: ProjectView, units: readonly WriteUnit[]): boolean {
  return units.some(({ end, library, query }) => {
    const root = query ? undefined : clientOf(end.facts, end.query);
    return (
      root !== undefined && end.facts.values[root]?.kind === 'this' && makesOnTransaction(project, library)
    );
  });
}

/** `@Transactional()`, on the method or on the class. */
function isDecorated(facts: FileFacts, fn: FunctionId): boolean {
  const own = facts.functions[fn];
  const around = functionsAround(facts, own?.body ?? 0);
  const decorators = around.flatMap(({ decorators = [], cls }) => [
    ...decorators,
    ...(facts.classes[cls ?? -1]?.decorators ?? []),
    ...(facts.classes[cls ?? -1]?.members ?? []).flatMap((one) => {
      const value = one.value === undefined ? undefined : facts.values[one.value];
      return value?.kind === 'function' && value.fn === fn ? (one.decorators ?? []) : [];
    }),
  ]);
  return decorators.some((one) => /transaction|unitofwork/i.test(nameOfDecorator(facts, one)));
}

function nameOfDecorator(facts: FileFacts, id: ValueId): string {
  const value = facts.values[id];
  const callee = value?.kind === 'call' ? facts.calls[value.call]?.callee : id;
  return chainOf(facts, callee ?? id)?.at(-1) ?? '';
}

/** These put the transaction of whoever calls into what asks for the client. */
const AMBIENT =
  /^(@nestjs-cls\/transactional|typeorm-transactional|@mikro-orm\/nestjs-transactional|prisma-transactional)/;

function isAmbient(project: ProjectView, file: FileView, { way }: Unit): boolean {
  return [file.path, ...way.map(({ path }) => path)].some((path) =>
    project.facts(path)?.imports.some(({ from }) => AMBIENT.test(from)),
  );
}

const HANDLE =
  /^(transaction|transacting|session|trx|txn?|dbTx|prismaTx|manager|entityManager|em|queryRunner|unitOfWork|uow)$/i;

/** Anywhere on the way a call is given something that carries a transaction. */
function isHanded(project: ProjectView, { way }: Unit): boolean {
  return way.some(({ path, call }) => {
    const facts = project.facts(path);
    return facts !== undefined && (facts.calls[call]?.args ?? []).some((one) => carries(facts, one));
  });
}

function carries(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'object')
    return value.entries.some(({ key, value: held }) =>
      key === undefined ? carries(facts, held) : HANDLE.test(key),
    );
  return HANDLE.test(chainOf(facts, id)?.at(-1) ?? '');
}

function isOpenIn(project: ProjectView, caller: WitnessStep): boolean {
  const facts = project.facts(caller.path);
  return opensAround(project, caller) || (facts !== undefined && isDecorated(facts, caller.fn));
}

/** The client itself comes in as a parameter, and nobody is known to give it. */
function isOnParameter(project: ProjectView, file: FileView, fn: FunctionId, { query }: Unit): boolean {
  if (!query || query.isOnRow || project.callers(file.path, fn).length > 0) return false;
  const root = clientOf(file.facts, query);
  const value = root === undefined ? undefined : file.facts.values[root];
  const binding = value?.kind === 'binding' ? file.facts.bindings[value.binding] : undefined;
  if (root === undefined || binding?.kind !== 'parameter' || binding.owner !== fn) return false;
  const thing = project.origin(file, root)?.thing?.key;
  return thing?.startsWith(`${query.callee.library}#`) === true;
}

/** `this.connection.getRepository(context, Order)`: a function of the project says which client it is. */
function isChosen(project: ProjectView, file: FileView, { query: own, way }: Unit): boolean {
  const last = way.at(-1);
  const place = own ? file : last;
  const query = own ?? (last && queryAt(project, last, last.call));
  const facts = place && project.facts(place.path);
  if (!place || !facts || !query || query.isOnRow) return false;
  return [...query.chain.calls.map(({ id }) => id), madeBy(facts, query.chain.on)].some((id) => {
    if (id === undefined || project.callee(place, id)?.kind === 'library') return false;
    return (facts.calls[id]?.args ?? []).some((one) => isParameter(facts, one));
  });
}

function isParameter({ values, bindings }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  return value?.kind === 'binding' && bindings[value.binding]?.kind === 'parameter';
}

function madeBy({ values, bindings }: FileFacts, on: ValueId | undefined): CallId | undefined {
  const value = on === undefined ? undefined : values[on];
  const made = value?.kind === 'binding' ? bindings[value.binding]?.value : undefined;
  const one = made === undefined ? undefined : values[made];
  const inner = one?.kind === 'await' ? values[one.of] : one;
  return inner?.kind === 'call' ? inner.call : undefined;
}

/** `this.db`, whoever gave it. */
function isOnField(facts: FileFacts, { query }: Unit): boolean {
  const root = query && clientOf(facts, query);
  return root !== undefined && facts.values[root]?.kind === 'this';
}

/** What the chain starts with: `db` of `db.user.create(…)` and of `db('users')`. */
function clientOf(facts: FileFacts, { chain }: Query): ValueId | undefined {
  return rootOf(facts, chain.on ?? facts.calls[chain.calls[0]?.id ?? -1]?.callee);
}

function rootOf(facts: FileFacts, id: ValueId | undefined): ValueId | undefined {
  const value = id === undefined ? undefined : facts.values[id];
  if (value?.kind === 'member') return rootOf(facts, value.of);
  if (value?.kind === 'call') return rootOf(facts, facts.calls[value.call]?.callee);
  return id;
}
