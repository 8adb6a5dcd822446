import type { CallId, FileFacts, FunctionId, Value, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputCheck, InputPart } from '../../../../rules/kit/inputs.ts';
import { functionAround } from '../../../../rules/kit/regions.ts';
import { placesOf } from '../origins/places.ts';
import type { InputWorld } from './world.ts';

/** Whether the value is what somebody outside sent, by the tables. */
export function givenBy(world: InputWorld, path: string, value: ValueId): InputPart | undefined {
  const key = world.origin(path, value)?.thing?.key;
  return key === undefined ? undefined : world.inputOf(key);
}

/** A parameter that is input itself: a message, the arguments of a server action. */
export function isSourceParameter(
  world: InputWorld,
  path: string,
  fn: FunctionId,
  binding: number,
): InputPart | undefined {
  const key = world.parameter(path, binding)?.thing?.key;
  const part = key === undefined ? undefined : world.inputOf(key);
  return part ?? (world.isEntry(path, fn) && isAction(world, path, fn) ? 'arguments' : undefined);
}

function isAction(world: InputWorld, path: string, fn: FunctionId): boolean {
  const facts = world.facts(path);
  return (
    facts?.directives.includes('use server') === true ||
    facts?.functions[fn]?.directives?.includes('use server') === true
  );
}

/** Validators that run before the function: in the chain it is registered with, or in a wrapper around it. */
export function checksBefore(world: InputWorld, path: string, fn: FunctionId): InputCheck[] {
  return enclosing(world, path, fn).flatMap((one) => {
    const handler = { path, fn: one };
    return takersOf(world, handler).flatMap((by) => checksOf(world, by, handler));
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
function checksOf(world: InputWorld, { path, call: id, taken }: Taker, handler: Handler): InputCheck[] {
  const facts = world.facts(path);
  const call = facts?.calls[id];
  if (!facts || !call) return [];
  return call.args.flatMap((arg) =>
    !isTaken(world, path, arg, taken) && isValidator({ world, path, facts, handler }, arg)
      ? [{ kind: 'schema' as const, path, at: facts.values[arg]?.at ?? call.at }]
      : [],
  );
}

function isTaken(world: InputWorld, path: string, arg: ValueId, taken: Taker['taken']): boolean {
  const held = taken && world.callBehind(path, arg);
  return held !== undefined && held.path === taken?.path && held.call === taken.call;
}

interface Looking {
  world: InputWorld;
  path: string;
  facts: FileFacts;
  handler: Handler;
}

/** Options nest, and so do factories of middleware. */
const DEEPEST = 3;

function isValidator(looking: Looking, id: ValueId, depth = 0): boolean {
  const { world, path, facts, handler } = looking;
  const value = facts.values[id];
  if (!value || depth > DEEPEST) return false;
  const origin = world.origin(path, id);
  if (origin?.root === 'function' && origin.steps.length === 0) {
    if (origin.path === handler.path && origin.fn === handler.fn) return false;
    if (world.validates(origin.path, origin.fn)) return true;
  }
  if (origin?.thing && world.isSchema(origin.thing.key)) return true;
  return insideOf(looking, value, depth + 1);
}

function insideOf(looking: Looking, value: Value, depth: number): boolean {
  const { world, path, facts } = looking;
  switch (value.kind) {
    case 'object':
      return value.entries.some((one) => one.key === 'schema' || isValidator(looking, one.value, depth));
    case 'array':
      return value.items.some((one) => isValidator(looking, one, depth));
    case 'call': {
      const callee = world.callee(path, value.call);
      const isLibrary = callee?.kind === 'library' && callee.operation.effect === 'validate';
      const args = facts.calls[value.call]?.args ?? [];
      return isLibrary || args.some((one) => isValidator(looking, one, depth));
    }
    default:
      return false;
  }
}
