import type { FileFacts, Value, ValueId } from './facts.ts';
import { chainOf } from './values.ts';

/** What something is taken out of: its name tells nothing. */
const CARRIERS = new Set(['body', 'params', 'query', 'data', 'input', 'args', 'props', 'payload', 'this']);
const NAME = /^[A-Za-z_$][\w$]*$/;
/** Fields that a logger fills itself, or that say nothing without their owner. */
const NEEDS_OWNER = new Set([
  'id',
  'name',
  'message',
  'msg',
  'level',
  'time',
  'pid',
  'hostname',
  'length',
  'size',
]);
/** Methods that show their receiver in another shape. */
const RESHAPES = new Set([
  ...['toISOString', 'toFixed', 'toString', 'toLocaleString', 'toJSON', 'toUpperCase', 'toLowerCase', 'trim'],
  ...['slice', 'filter', 'map', 'substring', 'toObject'],
]);
const WRAPPERS = new Set([
  'String',
  'Number',
  'Boolean',
  'stringify',
  'inspect',
  'keys',
  'values',
  'entries',
]);

/** The name under which a value is logged, taken from the code; undefined where it has none there. */
export function keyFor(facts: FileFacts, id: ValueId): string | undefined {
  const value = facts.values[id];
  switch (value?.kind) {
    case 'binding':
      return facts.bindings[value.binding]?.name;
    case 'member':
      return ownerKey(facts, value);
    case 'await':
      return keyFor(facts, value.of);
    case 'call':
      return keyOfCall(facts, value.call);
    case 'logical':
      return keyFor(facts, value.left);
    case 'object':
      return 'data';
    case 'array':
      return 'items';
    default:
      return undefined;
  }
}

/** `user.id` is `userId`: a bare `id` beside another would clash. */
function ownerKey(facts: FileFacts, { of, name }: Extract<Value, { kind: 'member' }>): string | undefined {
  if (!NAME.test(name)) return undefined;
  const owner = chainOf(facts, of)
    ?.at(-1)
    ?.replace(/^(this|#)$/, '')
    .replace(/^#/, '');
  if (!NEEDS_OWNER.has(name) || !owner || (name === 'id' && CARRIERS.has(owner))) return name;
  return owner + name.charAt(0).toUpperCase() + name.slice(1);
}

/** `getUser()` is `user`; `date.toISOString()` is `date`. */
function keyOfCall(facts: FileFacts, id: number): string | undefined {
  const { callee, args } = facts.calls[id] ?? { callee: -1, args: [] };
  const value = facts.values[callee];
  const name = chainOf(facts, callee)?.at(-1) ?? (value?.kind === 'member' ? value.name : '');
  if (value?.kind === 'member' && RESHAPES.has(name)) return keyFor(facts, value.of);
  if (WRAPPERS.has(name) && args[0] !== undefined) return keyFor(facts, args[0]);
  const [, noun] =
    /^(?:get|find|fetch|load|read|list|create|build|make|compute|calculate|count|to|parse)([A-Z]\w*)$/.exec(
      name,
    ) ?? [];
  return noun && noun.charAt(0).toLowerCase() + noun.slice(1);
}

/** What `JSON.stringify(x)` shows: a logger does that itself. */
export function unwrapJson(facts: FileFacts, id: ValueId): ValueId {
  const value = facts.values[id];
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  const [arg] = call?.args ?? [];
  return call && arg !== undefined && chainOf(facts, call.callee)?.join('.') === 'JSON.stringify' ? arg : id;
}
