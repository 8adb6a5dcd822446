import type { Call, CallId, FileFacts, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputCheck } from '../../../../rules/kit/inputs.ts';
import type { InputWorld } from './world.ts';

/** A member of what a schema is asked about, and the schema. */
interface Asked {
  path: string;
  schema: ValueId;
  keys: readonly string[];
}

/** What a schema sees of it: all, that it is a text, its members but others too, that it is one of those others, or nothing. */
type Sees = 'all' | 'text' | 'some' | 'unnamed' | 'nothing';

/** Schemas of schemas of schemas. */
const DEEPEST = 12;

/** What becomes of the check that a schema is: one that lets anything through is none. */
export function checkBy(world: InputWorld, asked: Asked, check: InputCheck): InputCheck {
  const sees = seenBy(world, asked, 0);
  if (sees === 'all') return check;
  if (sees === 'text') return { ...check, text: true };
  if (sees === 'some') return { ...check, loose: true, keeps: true };
  if (sees === 'unnamed') return { ...check, kind: 'open' };
  const isOfMember = asked.keys.length > 0 && seenBy(world, { ...asked, keys: [] }, 0) !== 'nothing';
  return { ...check, kind: 'open', ...(isOfMember && { member: true }) };
}

export function looksAtNothing(world: InputWorld, path: string, schema: ValueId): boolean {
  return seenBy(world, { path, schema, keys: [] }, 0) === 'nothing';
}

/** The same of what stands where only a schema can, which may be one in JSON. */
export function isOpenSchema(world: InputWorld, path: string, schema: ValueId): boolean {
  return seenBy(world, { path, schema, keys: [] }, 1) === 'nothing';
}

/** A validator's call by a schema that looks at nothing. */
export function isBlind(world: InputWorld, path: string, id: CallId): boolean {
  const facts = world.facts(path);
  const call = facts?.calls[id];
  if (!facts || !call) return false;
  const receiver = receiverOf(facts, call);
  const all = [...(receiver === undefined ? [] : [receiver]), ...call.args, call.callee];
  return all.some((one) => looksAtNothing(world, path, one));
}

/** What nobody can see into is taken to look at everything. */
function seenBy(world: InputWorld, { path, schema, keys }: Asked, depth: number): Sees {
  const written = depth > 0 ? textOrObject(world, path, schema) : undefined;
  if (written) return ofWritten(written.facts, written.value, keys);
  const place = depth > DEEPEST ? undefined : world.callBehind(path, schema);
  const facts = place && world.facts(place.path);
  const call = place && facts?.calls[place.call];
  const callee = place && world.callee(place.path, place.call);
  if (!facts || !call || callee?.kind !== 'library') return 'all';
  const on = (value: ValueId | undefined, below = keys): Sees =>
    value === undefined
      ? 'nothing'
      : seenBy(world, { path: place.path, schema: value, keys: below }, depth + 1);
  switch (callee.operation.accepts) {
    case 'anything':
      return 'nothing';
    case 'text':
      return keys.length === 0 ? 'text' : 'all';
    case 'argument':
      return on(call.args[0]);
    case 'receiver':
      return on(receiverOf(facts, call));
    case 'elements':
      return on(call.args.at(-1), keys.slice(1));
    case 'members':
      return ofMembers(on, facts, call.args[0], keys, 'all');
    case 'others':
      return ofOthers(world, place.path, facts, call, on, keys);
    default:
      return 'all';
  }
}

type On = (value: ValueId | undefined, below: readonly string[]) => Sees;

function ofOthers(
  world: InputWorld,
  path: string,
  facts: FileFacts,
  call: Call,
  on: On,
  keys: readonly string[],
): Sees {
  const receiver = receiverOf(facts, call);
  const made = receiver === undefined ? undefined : world.callBehind(path, receiver);
  const own = made?.path === path ? facts.calls[made.call] : undefined;
  const callee = made && world.callee(made.path, made.call);
  // `z.looseObject({ … })` is called on the library, `.passthrough()` on a schema.
  const isOfSchema = callee?.kind === 'library' && callee.operation.accepts !== undefined;
  if (isOfSchema) return own ? ofMembers(on, facts, own.args[0], keys, 'others') : 'all';
  return call.args[0] === undefined ? 'all' : ofMembers(on, facts, call.args[0], keys, 'others');
}

function ofMembers(
  on: On,
  { values, bindings }: FileFacts,
  id: ValueId | undefined,
  keys: readonly string[],
  rest: 'all' | 'others',
): Sees {
  if (id === undefined) return 'nothing';
  const value = values[id];
  const named = value?.kind === 'binding' ? bindings[value.binding]?.value : undefined;
  if (named !== undefined) return ofMembers(on, { values, bindings } as FileFacts, named, keys, rest);
  if (value?.kind === 'literal') return on(id, keys);
  if (value?.kind !== 'object' || value.entries.some(({ key }) => key === undefined)) return 'all';
  const [first, ...below] = keys;
  if (first === undefined) return rest === 'all' ? 'all' : value.entries.length > 0 ? 'some' : 'nothing';
  const entry = value.entries.findLast(({ key }) => key === first);
  if (entry) return on(entry.value, below);
  return rest === 'all' ? 'all' : 'unnamed';
}

function receiverOf({ values }: FileFacts, { callee }: Call): ValueId | undefined {
  const value = values[callee];
  return value?.kind === 'member' ? value.of : undefined;
}

/** A schema that is written down: a word of arktype's, or JSON. */
function textOrObject(world: InputWorld, path: string, id: ValueId) {
  const facts = world.facts(path);
  const value = facts?.values[id];
  const named = value?.kind === 'binding' ? facts?.bindings[value.binding]?.value : undefined;
  const one = named === undefined ? value : facts?.values[named];
  return facts && (one?.kind === 'literal' || one?.kind === 'object') ? { facts, value: one } : undefined;
}

/** Words of JSON Schema that ask nothing of the value. */
const SILENT = new Set([
  '$id',
  '$schema',
  'title',
  'description',
  'additionalProperties',
  'examples',
  'default',
]);

function ofWritten({ values }: FileFacts, value: FileFacts['values'][number], keys: readonly string[]): Sees {
  if (value.kind === 'literal')
    return /^(unknown|any|object)(\.any)?$/.test(String(value.value)) ? 'nothing' : 'all';
  if (value.kind !== 'object' || keys.length > 0) return 'all';
  const isSilent = value.entries.every(({ key, value: held }) => {
    if (key === undefined) return false;
    const word = values[held];
    return SILENT.has(key)
      ? !(word?.kind === 'literal' && word.value === false)
      : key === 'type' && word?.kind === 'literal' && word.value === 'object';
  });
  return isSilent ? 'nothing' : 'all';
}
