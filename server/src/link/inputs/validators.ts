import type { CallId, Entry, FileFacts, FunctionId, Value, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputPart } from '../../../../rules/kit/inputs.ts';
import { itemsOf } from '../origins/places.ts';
import { isOpenSchema, looksAtNothing } from './open-schemas.ts';
import type { InputWorld } from './world.ts';

/** A value that is handed over beside a handler, and what of the request the question is about. */
export interface Looking {
  world: InputWorld;
  path: string;
  facts: FileFacts;
  part: InputPart;
  /** The handler, which is no validator of itself. */
  handler?: { path: string; fn: FunctionId };
}

/** Names by which frameworks say what of the request a schema is for. */
const PART_NAMES: Readonly<Record<string, InputPart>> = {
  body: 'body',
  json: 'body',
  form: 'body',
  query: 'query',
  querystring: 'query',
  params: 'params',
  param: 'params',
  headers: 'headers',
  header: 'headers',
  cookie: 'cookies',
  cookies: 'cookies',
};

/** Options nest, and so do factories of middleware. */
const DEEPEST = 3;

/** A library's validator, an own function that validates, or a schema, for that part of the request. */
export function isValidator(looking: Looking, id: ValueId, depth = 0): boolean {
  const { world, path, facts, handler } = looking;
  const value = facts.values[id];
  if (!value || depth > DEEPEST) return false;
  const origin = world.origin(path, id);
  if (origin?.root === 'function' && origin.steps.length === 0) {
    if (origin.path === handler?.path && origin.fn === handler.fn) return false;
    if (world.validates(origin.path, origin.fn)) return true;
  }
  if (origin?.root === 'array' && origin.steps.length === 0 && value.kind !== 'array')
    return isNamedListFor(looking, origin, depth + 1);
  if (origin?.thing && world.isSchema(origin.thing.key)) return !looksAtNothing(world, path, id);
  return insideOf(looking, value, depth + 1) || isNamedFor(looking, value, id, depth + 1);
}

/** `const checked = celebrate(…)`, where the name is handed over. */
function isNamedFor({ world, ...looking }: Looking, { kind }: Value, id: ValueId, depth: number): boolean {
  if (kind !== 'binding' && kind !== 'member') return false;
  const behind = world.callBehind(looking.path, id);
  const facts = behind && world.facts(behind.path);
  return behind && facts
    ? isValidating({ ...looking, world, path: behind.path, facts }, behind.call, depth)
    : false;
}

/** `export const create = [celebrate(…), save]`, where the name is handed over. */
function isNamedListFor(looking: Looking, { path, value }: { path: string; value: ValueId }, depth: number) {
  const facts = looking.world.facts(path);
  if (!facts) return false;
  return itemsOf(facts, value).some((one) => isValidator({ ...looking, path, facts }, one, depth));
}

function insideOf(looking: Looking, value: Value, depth: number): boolean {
  switch (value.kind) {
    case 'object':
      return value.entries.some((one) => isEntryFor(looking, one, depth));
    case 'array':
      return value.items.some((one) => isValidator(looking, one, depth));
    case 'call':
      return isValidating(looking, value.call, depth);
    default:
      return false;
  }
}

function isValidating(looking: Looking, call: CallId, depth: number): boolean {
  const { world, path, facts, part } = looking;
  const callee = world.callee(path, call);
  const { args = [] } = facts.calls[call] ?? {};
  if (callee?.kind !== 'library' || callee.operation.effect !== 'validate')
    return args.some((one) => isValidator(looking, one, depth));
  if (isTurnedOff(facts, args, callee.operation.unless)) return false;
  const named = nameOf(facts, args[0]);
  return (named === undefined || named === part) && !args.some((one) => looksAtNothing(world, path, one));
}

function isTurnedOff({ values }: FileFacts, args: readonly ValueId[], option: string | undefined): boolean {
  if (option === undefined) return false;
  return args.some((one) => {
    const value = values[one];
    const entry = value?.kind === 'object' ? value.entries.find(({ key }) => key === option) : undefined;
    const set = entry && values[entry.value];
    return set?.kind === 'literal' && set.value === false;
  });
}

/** `zValidator('json', schema)` looks at the body alone. */
function nameOf({ values }: FileFacts, id: ValueId | undefined): InputPart | undefined {
  const value = id === undefined ? undefined : values[id];
  return value?.kind === 'literal' ? PART_NAMES[String(value.value)] : undefined;
}

function isEntryFor(looking: Looking, { key, value }: Entry, depth: number): boolean {
  const named = key === undefined ? undefined : PART_NAMES[key];
  // What stands there may be a schema in JSON, or the name of one: that there is one says enough.
  if (named !== undefined)
    return (
      named === looking.part &&
      looking.facts.values[value]?.kind !== 'function' &&
      !isOpenSchema(looking.world, looking.path, value)
    );
  if (key === 'schema') return isRouteSchema(looking, value, depth);
  return key !== 'response' && isValidator(looking, value, depth);
}

/** Of the schemas of a route only the one for that part counts; what cannot be looked into may hold it. */
function isRouteSchema(looking: Looking, id: ValueId, depth: number): boolean {
  const value = looking.facts.values[id];
  return value?.kind === 'object' && value.entries.every((one) => one.key !== undefined)
    ? insideOf(looking, value, depth)
    : true;
}
