import type { CallId, FileFacts, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputWorld } from './world.ts';

/** Whether more is read of what a validator gave than the value itself: without that nobody knows that it failed. */
export function isOutcomeRead({ bindings, values }: FileFacts, call: CallId, raw: string): boolean {
  const results = new Set<ValueId>();
  for (const [id, value] of values.entries())
    if (value.kind === 'call' && value.call === call) results.add(id);
  for (const [id, value] of values.entries())
    if (value.kind === 'await' && results.has(value.of)) results.add(id);
  const names = [...bindings.entries()].filter(([, { value }]) => value !== undefined && results.has(value));
  if (names.some(([, { path, reads }]) => path?.length && path[0] !== raw && reads > 0)) return true;
  const whole = new Set(names.filter(([, { path }]) => !path?.length).map(([id]) => id));
  return values.some((value) => {
    if (value.kind !== 'member' || value.name === raw) return false;
    const of = values[value.of];
    return results.has(value.of) || (of?.kind === 'binding' && whole.has(of.binding));
  });
}

/** Calls that make an object refuse what it does not know. */
const STRICT = new Set(['strict', 'strictObject', 'noUnknown', 'exact']);
/** Schemas made of schemas. */
const DEEPEST = 8;

/** It looks at the members that it knows, and what was given still holds all others. */
export function letsOthersThrough(world: InputWorld, path: string, id: CallId): boolean {
  const callee = world.callee(path, id);
  if (callee?.kind !== 'library' || !callee.operation.loose) return false;
  const call = world.facts(path)?.calls[id];
  return call !== undefined && [call.callee, ...call.args].every((one) => !isStrict(world, path, one, 0));
}

/** Also where nobody can see how it is made. */
function isStrict(world: InputWorld, path: string, id: ValueId, depth: number): boolean {
  const facts = world.facts(path);
  const value = facts?.values[id];
  if (!facts || !value || depth > DEEPEST) return true;
  if (value.kind === 'member') return STRICT.has(value.name) || isStrict(world, path, value.of, depth + 1);
  if (value.kind === 'call') {
    const call = facts.calls[value.call];
    return call !== undefined && isStrict(world, path, call.callee, depth + 1);
  }
  if (value.kind !== 'binding') return false;
  const binding = facts.bindings[value.binding];
  if (binding?.kind === 'import') {
    const origin = world.origin(path, id);
    return origin?.root !== 'package' || origin.steps.includes('()');
  }
  return binding?.kind === 'const' && binding.value !== undefined
    ? isStrict(world, path, binding.value, depth + 1)
    : binding?.kind !== 'parameter';
}
