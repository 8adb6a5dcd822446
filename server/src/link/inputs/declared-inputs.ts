import type { FileFacts, FunctionId, Value } from '../../../../rules/kit/facts.ts';
import type { InputCheck } from '../../../../rules/kit/inputs.ts';
import type { CallPlace } from './held.ts';
import { checkBy } from './open-schemas.ts';
import { enclosing, takersOf } from './takers.ts';
import type { InputWorld } from './world.ts';

/** Chains of a builder are no longer than this. */
const LONGEST = 40;

/** `procedure.input(schema).query(handler)`: what stands in the chain of the registration; nothing where no schema does. */
export function declaredChecks(
  world: InputWorld,
  path: string,
  fn: FunctionId,
  keys: readonly string[],
): InputCheck[] {
  const takers = enclosing(world, path, fn).flatMap((one) => takersOf(world, { path, fn: one }));
  const checks = takers.flatMap((one) => chainOf(world, one).map((link) => declaredBy(world, link, keys)));
  const looking = checks.filter((one) => one.kind === 'schema');
  return looking.length > 0 ? looking : checks;
}

/** Calls that say what comes in, from the registration up to where its chain begins. */
function chainOf(world: InputWorld, { path, call: id }: CallPlace): CallPlace[] {
  const found: CallPlace[] = [];
  for (let at: CallPlace | undefined = { path, call: id }; at && found.length < LONGEST; ) {
    const callee = world.callee(at.path, at.call);
    if (callee?.kind === 'library' && callee.operation.accepts === 'argument') found.push(at);
    const facts = world.facts(at.path);
    const method: Value | undefined = facts?.values[facts.calls[at.call]?.callee ?? -1];
    at = method?.kind === 'member' ? world.callBehind(at.path, method.of) : undefined;
  }
  return found;
}

/** A function in the place of a schema that returns what it is given looks at nothing either. */
function declaredBy(world: InputWorld, { path, call: id }: CallPlace, keys: readonly string[]): InputCheck {
  const facts = world.facts(path);
  const [schema = -1] = facts?.calls[id]?.args ?? [];
  const check: InputCheck = { kind: 'schema', path, at: facts?.values[schema]?.at ?? [0, 0] };
  const origin = world.origin(path, schema);
  if (origin?.root !== 'function' || origin.steps.length > 0)
    return checkBy(world, { path, schema, keys }, check);
  return givesWhatItTakes(world.facts(origin.path), origin.fn) ? { ...check, kind: 'open' } : check;
}

/** `(value) => value as Order`. */
function givesWhatItTakes(facts: FileFacts | undefined, fn: FunctionId): boolean {
  const given = facts?.values[facts.functions[fn]?.expression ?? -1];
  const binding = given?.kind === 'binding' ? facts?.bindings[given.binding] : undefined;
  return binding?.kind === 'parameter' && binding.owner === fn;
}
