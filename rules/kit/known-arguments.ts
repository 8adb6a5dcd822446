import type { BindingId, FileFacts, RegionId, Value, ValueId } from './facts.ts';
import type { WitnessStep } from './flow.ts';
import { regionsAround } from './regions.ts';
import type { ProjectView } from './views.ts';

/** What is written at a call for a parameter: whether it holds as a condition, or which keys it has. */
type Known = boolean | { keys: ReadonlyMap<string, boolean | undefined> };
export type KnownArguments = ReadonlyMap<BindingId, Known>;

/** Parameters that get something written at the call. */
export function knownArguments(
  project: ProjectView,
  { path, call }: Pick<WitnessStep, 'path' | 'call'>,
  params: readonly (readonly BindingId[])[],
): KnownArguments {
  const facts = project.facts(path);
  const args = facts?.calls[call]?.args ?? [];
  const found = new Map<BindingId, Known>();
  for (const [index, [binding]] of params.entries()) {
    const value = facts?.values[args[index] ?? -1];
    const known = facts && value && knownOf(facts, value);
    if (binding !== undefined && known !== undefined) found.set(binding, known);
  }
  return found;
}

function knownOf(facts: FileFacts, value: Value): Known | undefined {
  if (value.kind === 'literal') return Boolean(value.value);
  if (value.kind !== 'object' || value.entries.some(({ key }) => key === undefined)) return undefined;
  const keys = new Map<string, boolean | undefined>();
  for (const { key = '', value: held } of value.entries) keys.set(key, truthOf(facts.values[held]));
  return { keys };
}

function truthOf(value: Value | undefined): boolean | undefined {
  if (value?.kind === 'literal') return Boolean(value.value);
  const isThing = value?.kind === 'object' || value?.kind === 'array' || value?.kind === 'function';
  return isThing ? true : undefined;
}

/** A branch around the place, inside the function, is not taken with these. */
export function isClosed(facts: FileFacts, from: RegionId, fn: number, known: KnownArguments): boolean {
  if (known.size === 0) return false;
  for (const one of regionsAround(facts, from)) {
    if (one.kind === 'function' && one.fn === fn) return false;
    if (one.kind === 'branch' && holds(facts, one.test, known) === !one.holds) return true;
  }
  return false;
}

function holds(facts: FileFacts, test: ValueId, known: KnownArguments): boolean | undefined {
  const value = facts.values[test];
  switch (value?.kind) {
    case 'binding': {
      const given = known.get(value.binding);
      return typeof given === 'object' ? true : given;
    }
    case 'member': {
      const keys = keysOf(facts, value.of, known);
      return keys?.has(value.name) === false ? false : keys?.get(value.name);
    }
    case 'unary': {
      const inner = value.op === '!' ? holds(facts, value.of, known) : undefined;
      return inner === undefined ? undefined : !inner;
    }
    case 'binary': {
      const key = facts.values[value.left];
      const isAsked = value.op === 'in' && key?.kind === 'literal';
      return isAsked ? keysOf(facts, value.right, known)?.has(String(key.value)) : undefined;
    }
    case 'logical': {
      const sides = [value.left, value.right].map((one) => holds(facts, one, known));
      // One side decides the whole: `false && x`, `true || x`.
      const deciding = value.op === '||';
      return value.op !== '??' && sides.includes(deciding) ? deciding : undefined;
    }
    default:
      return undefined;
  }
}

function keysOf(facts: FileFacts, id: ValueId, known: KnownArguments) {
  const value = facts.values[id];
  const given = value?.kind === 'binding' ? known.get(value.binding) : undefined;
  return typeof given === 'object' ? given.keys : undefined;
}
