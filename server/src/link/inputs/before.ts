import type { CallId, FileFacts, FunctionId, Value, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputCheck, InputPart } from '../../../../rules/kit/inputs.ts';
import { functionAround } from '../../../../rules/kit/regions.ts';
import { ENTRY_FILES } from '../../../../rules/knowledge/entries.ts';
import { placesOf } from '../origins/places.ts';
import type { CallPlace } from './held.ts';
import { isValidator } from './validators.ts';
import type { InputWorld } from './world.ts';

interface Handler {
  path: string;
  fn: FunctionId;
}

interface Taker {
  path: string;
  call: CallId;
  /** The call whose result it takes: that argument is the handler itself. */
  taken?: { path: string; call: CallId };
}

/** Validators that run before the function: in the chain it is registered with, or in a wrapper around it. */
export function checksBefore(world: InputWorld, path: string, fn: FunctionId, part: InputPart): InputCheck[] {
  const handlers = enclosing(world, path, fn).map((one) => ({ path, fn: one }));
  const taken = handlers.map((handler) => ({ handler, takers: takersOf(world, handler) }));
  const facts = world.facts(path);
  if (
    facts &&
    taken.every(({ takers }) => takers.length === 0) &&
    !handlers.some((one) => isRun(world, facts, one))
  )
    return [{ kind: 'schema', path, at: facts.functions[fn]?.at ?? [0, 0] }];
  return taken.flatMap(({ handler, takers }) =>
    takers.flatMap((by) => [...checksOf(world, by, part, handler), ...checksOnRouter(world, by, part)]),
  );
}

/** Where nobody is seen to run a function of the module, nobody can say what stands before it. */
function isRun(world: InputWorld, facts: FileFacts, { path, fn }: Handler): boolean {
  const fact = facts.functions[fn];
  if (isOfDefault(facts, fn)) return true;
  if (isRunByPlace(facts, path)) return true;
  return world.isEntry(path, fn) || fact?.decorators !== undefined || world.callers(path, fn).length > 0;
}

/** `export const actions = { default: … }`: what such a module holds is run under that name. */
function isRunByPlace({ exports }: FileFacts, path: string): boolean {
  return ENTRY_FILES.some(
    (one) =>
      one.first !== undefined && one.path.test(path) && exports.some(({ name }) => one.exports.test(name)),
  );
}

/** `export default { fetch(request) { … } }`: a platform calls it by that name. */
function isOfDefault({ exports, values }: FileFacts, fn: FunctionId): boolean {
  const value = values[exports.find((one) => one.name === 'default')?.value ?? -1];
  const entries = value?.kind === 'object' ? value.entries : [];
  return entries.some((one) => {
    const held = values[one.value];
    return held?.kind === 'function' && held.fn === fn;
  });
}

/** The function and those it is written in: a handler may read the request in a callback. */
function enclosing(world: InputWorld, path: string, fn: FunctionId): FunctionId[] {
  const facts = world.facts(path);
  const found: FunctionId[] = [];
  for (let at: FunctionId | undefined = fn; at !== undefined && at !== 0; ) {
    found.push(at);
    const created: number | undefined = facts?.functions[at]?.created;
    at = facts && created !== undefined ? functionAround(facts, created) : undefined;
  }
  return found;
}

/** Calls that take the function, and those that take what these give: `post('/', check, wrap(handler))`. */
function takersOf(world: InputWorld, { path, fn }: Handler): Taker[] {
  const facts = world.facts(path);
  const written = facts ? placesOf(facts, fn).filter((one) => one.kind === 'argument') : [];
  const takers: Taker[] = [
    ...world.registrations(path, fn),
    ...world.callers(path, fn).filter((one) => world.callee(one.path, one.call)?.kind !== 'function'),
    ...written.map(({ call }) => ({ path, call })),
  ];
  for (const { path: home, call } of takers) {
    if (takers.length > MOST_TAKERS) break;
    for (const outer of takingCalls(world.facts(home), call)) takers.push({ path: home, call: outer });
    for (const outer of world.takers(home, call)) takers.push({ ...outer, taken: { path: home, call } });
  }
  return takers;
}

/** A function handed over in more places than this is a tool, not a handler. */
const MOST_TAKERS = 40;

function takingCalls(facts: FileFacts | undefined, inner: CallId): CallId[] {
  if (!facts) return [];
  return facts.calls.flatMap(({ args }, id) =>
    args.some((one) => isCall(facts.values[one], inner)) ? [id] : [],
  );
}

function isCall(value: Value | undefined, id: CallId): boolean {
  return value?.kind === 'call' && value.call === id;
}

/** Arguments of a registration that validate: a library's middleware, an own one, or a schema handed over. */
function checksOf(
  world: InputWorld,
  { path, call: id, taken }: Taker,
  part: InputPart,
  handler?: Handler,
): InputCheck[] {
  const facts = world.facts(path);
  const call = facts?.calls[id];
  if (!facts || !call) return [];
  const looking = { world, path, facts, part, ...(handler && { handler }) };
  return call.args.flatMap((arg) =>
    !isTaken(world, path, arg, taken) && isValidator(looking, arg)
      ? [{ kind: 'schema' as const, path, at: facts.values[arg]?.at ?? call.at }]
      : [],
  );
}

function isTaken(world: InputWorld, path: string, arg: ValueId, taken: Taker['taken']): boolean {
  const held = taken && world.callBehind(path, arg);
  return held !== undefined && held.path === taken?.path && held.call === taken.call;
}

/** Routers on routers on routers. */
const DEEPEST = 6;

/** `router.use(validate(schema))` before the route, on the same router or on one that it is mounted on. */
function checksOnRouter(
  world: InputWorld,
  { path, call }: CallPlace,
  part: InputPart,
  below: Below = { address: '', depth: 0 },
): InputCheck[] {
  const callee = world.callee(path, call);
  const made = callee?.kind === 'library' ? callee.made : undefined;
  const facts = world.facts(path);
  const at = facts?.calls[call]?.at;
  if (!made || !facts || !at || below.depth > DEEPEST) return [];
  const address = (addressOf(facts, call) ?? '') + below.address;
  const own = world.callsOn(made).flatMap((one) => {
    const from = world.facts(one.path);
    if (!from || !isForAll(from, one.call) || !isOnWay(addressOf(from, one.call), address)) return [];
    // Middleware of another file is mounted before the routes, or it would do nothing.
    const isLater = one.path === path && (from.calls[one.call]?.at[0] ?? 0) > at[0];
    return isLater ? [] : checksOf(world, one, part);
  });
  const above = world.takers(made.path, made.call).flatMap((mount) => {
    const upwards = { address, depth: below.depth + 1 };
    return [
      ...checksOf(world, { ...mount, taken: made }, part),
      ...checksOnRouter(world, mount, part, upwards),
    ];
  });
  return [...own, ...above];
}

/** What of the route's address lies below the router that is looked at. */
interface Below {
  address: string;
  depth: number;
}

/** `'/api'` of `app.use('/api', router)`. */
function addressOf({ calls, values }: FileFacts, call: CallId): string | undefined {
  const [first = -1] = calls[call]?.args ?? [];
  const value = values[first];
  return value?.kind === 'literal' && typeof value.value === 'string'
    ? value.value.replace(/\/$/, '')
    : undefined;
}

/** Whether what is put before all requests to one address sees those to the other. */
function isOnWay(one: string | undefined, address: string): boolean {
  return one === undefined || /[*:(]/.test(one + address) || `${address}/`.startsWith(`${one}/`);
}

/** A call that puts something before all routes of what it is called on. */
export function isForAll({ calls, values }: FileFacts, call: CallId): boolean {
  const name = values[calls[call]?.callee ?? -1];
  return name?.kind === 'member' && BEFORE_ALL.has(name.name);
}

const BEFORE_ALL = new Set(['use', 'addHook', 'guard', 'onBeforeHandle']);
