import type { FileFacts, FunctionId } from '../../../../rules/kit/facts.ts';
import type { InputCheck, InputPart } from '../../../../rules/kit/inputs.ts';
import { ENTRY_FILES } from '../../../../rules/knowledge/entries.ts';
import { checksOnRouter } from './mounted.ts';
import { checksOf } from './registered.ts';
import { enclosing, type Handler, takersOf } from './takers.ts';
import type { InputWorld } from './world.ts';

/** Handlers hand their request on to a service, and that to a helper. */
const DEEPEST = 3;

/** Validators that run before the function: in the chain it is registered with, or in a wrapper around it. */
export function checksBefore(
  world: InputWorld,
  path: string,
  fn: FunctionId,
  part: InputPart,
): readonly InputCheck[] {
  const key = `${fn}:${part}:${path}`;
  const known = world.before.get(key);
  if (known) return known;
  const checks = checksAbove(world, path, fn, part, 0);
  world.before.set(key, checks);
  return checks;
}

function checksAbove(
  world: InputWorld,
  path: string,
  fn: FunctionId,
  part: InputPart,
  depth: number,
): InputCheck[] {
  const handlers = enclosing(world, path, fn).map((one) => ({ path, fn: one }));
  const taken = handlers.map((handler) => ({ handler, takers: takersOf(world, handler) }));
  const facts = world.facts(path);
  const isTaken = taken.some(({ takers }) => takers.length > 0);
  if (facts && !isTaken && !handlers.some((one) => isRun(world, facts, one)))
    return depth < DEEPEST ? checksBeforeCallers(world, handlers, part, depth + 1) : [];
  return taken.flatMap(({ handler, takers }) =>
    takers.flatMap((by) => [...checksOf(world, by, part, handler), ...checksOnRouter(world, by, part)]),
  );
}

/** Who is handed the request by a handler stands behind all that this one stands behind; the least checked counts. */
function checksBeforeCallers(
  world: InputWorld,
  handlers: readonly Handler[],
  part: InputPart,
  depth: number,
): InputCheck[] {
  const callers = handlers.flatMap((one) => world.callers(one.path, one.fn));
  const [{ path, fn } = { path: '', fn: 0 }] = handlers;
  // Where nobody is seen to run it, nobody can say what stands before it.
  if (callers.length === 0)
    return [{ kind: 'schema', path, at: world.facts(path)?.functions[fn]?.at ?? [0, 0] }];
  const ways = callers.map((one) => checksAbove(world, one.path, one.fn, part, depth));
  return ways.find((one) => one.every(({ kind }) => kind !== 'schema')) ?? ways[0] ?? [];
}

/** Somebody outside runs it: by its name, its place or what is said of it. */
function isRun(world: InputWorld, facts: FileFacts, { path, fn }: Handler): boolean {
  const fact = facts.functions[fn];
  if (isOfDefault(facts, fn)) return true;
  if (isRunByPlace(facts, path)) return true;
  return world.isEntry(path, fn) || fact?.decorators !== undefined;
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
