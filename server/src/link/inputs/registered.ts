import type { ValueId } from '../../../../rules/kit/facts.ts';
import type { InputCheck, InputPart } from '../../../../rules/kit/inputs.ts';
import type { Operation } from '../../../../rules/kit/library.ts';
import type { Handler, Taker } from './takers.ts';
import { isValidator } from './validators.ts';
import type { InputWorld } from './world.ts';

/** Arguments of a registration that validate: a library's middleware, an own one, or a schema handed over. */
export function checksOf(
  world: InputWorld,
  { path, call: id, taken }: Taker,
  part: InputPart,
  handler?: Handler,
): InputCheck[] {
  const facts = world.facts(path);
  const call = facts?.calls[id];
  if (!facts || !call) return [];
  const looking = { world, path, facts, part, ...(handler && { handler }) };
  const read = part === 'body' ? call.args.findIndex((one) => readsBody(world, path, one)) : -1;
  return call.args.flatMap((arg, index) => {
    const at = facts.values[arg]?.at ?? call.at;
    if (isTaken(world, path, arg, taken)) return [];
    const kind = isValidator(looking, arg)
      ? 'schema'
      : operationOf(world, path, arg)?.plain
        ? 'plain'
        : undefined;
    return kind ? [{ kind: index < read ? 'early' : kind, path, at }] : [];
  });
}

function isTaken(world: InputWorld, path: string, arg: ValueId, taken: Taker['taken']): boolean {
  const held = taken && world.callBehind(path, arg);
  return held !== undefined && held.path === taken?.path && held.call === taken.call;
}

/** Before it there is no body to look at. */
export function readsBody(world: InputWorld, path: string, arg: ValueId): boolean {
  return operationOf(world, path, arg)?.reads === 'body';
}

/** What a library's call does that gave the value. */
function operationOf(world: InputWorld, path: string, arg: ValueId): Operation | undefined {
  const held = world.callBehind(path, arg);
  const callee = held && world.callee(held.path, held.call);
  return callee?.kind === 'library' ? callee.operation : undefined;
}
