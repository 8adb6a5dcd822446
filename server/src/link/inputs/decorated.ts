import type { FileFacts, FunctionId, TypeRef, Value, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputCheck, InputPart } from '../../../../rules/kit/inputs.ts';
import type { InputWorld } from './world.ts';

export interface Decorated {
  part: InputPart;
  field: readonly string[];
  checks: readonly InputCheck[];
}

const PARTS: Readonly<Record<string, InputPart>> = {
  Body: 'body',
  RawBody: 'body',
  Query: 'query',
  Param: 'params',
  Headers: 'headers',
  UploadedFile: 'files',
  UploadedFiles: 'files',
  MessageBody: 'message',
  Payload: 'message',
};

/** `@Body() order: CreateOrder`: what Nest hands in, and what its pipes make of it. */
export function decorated(
  world: InputWorld,
  path: string,
  fn: FunctionId,
  binding: number,
): Decorated | undefined {
  const facts = world.facts(path);
  const { decorators = [], type } = facts?.bindings[binding] ?? {};
  for (const id of decorators) {
    const value = facts?.values[id];
    const call = value?.kind === 'call' ? facts?.calls[value.call] : undefined;
    const part =
      call && (PARTS[nestName(world, path, call.callee) ?? ''] ?? declaredPart(world, path, call.callee));
    if (!facts || !call || !part) continue;
    const names = call.args.map((one) => nameIn(facts.values[one]));
    const field = names.filter((one) => one !== undefined);
    const isChecked =
      names.some((one) => one === undefined) ||
      (field.length === 0 && isChecking(world, path, type)) ||
      hasOwnPipes(world, path, facts, fn);
    return { part, field, checks: isChecked ? [{ kind: 'schema', path, at: call.at }] : [] };
  }
  return undefined;
}

/** A decorator that the project says is one of input. */
function declaredPart(world: InputWorld, path: string, callee: ValueId): InputPart | undefined {
  const key = world.origin(path, callee)?.thing?.key;
  return key === undefined ? undefined : world.inputOf(key);
}

function nameIn(value: Value | undefined): string | undefined {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

function nestName(world: InputWorld, path: string, value: ValueId): string | undefined {
  const origin = world.origin(path, value);
  return origin?.root === 'package' && origin.name.startsWith('@nestjs/') ? origin.steps.at(-1) : undefined;
}

/** Only a class is still there when the program runs; of the rest a pipe sees an object, and lets it pass. */
function isChecking(world: InputWorld, path: string, type: TypeRef | undefined): boolean {
  if (!type || UNSEEN.has(type.name)) return false;
  const binding = type.binding === undefined ? undefined : world.facts(path)?.bindings[type.binding];
  if (!binding || binding.typeOnly) return false;
  return world.typed(path, type)?.root !== 'type';
}

const UNSEEN = new Set(
  'any unknown object Record Partial Pick Omit [] Array | & {} string number boolean'.split(' '),
);

/** `@UsePipes(new JoiPipe(schema))`, at the method or its class; the standard pipe looks at the type alone. */
function hasOwnPipes(world: InputWorld, path: string, facts: FileFacts, fn: FunctionId): boolean {
  const fact = facts.functions[fn];
  const cls = fact?.cls === undefined ? undefined : facts.classes[fact.cls];
  return [...(fact?.decorators ?? []), ...(cls?.decorators ?? [])].some((id) => {
    const value = facts.values[id];
    const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
    if (!call || nestName(world, path, call.callee) !== 'UsePipes') return false;
    return call.args.some((one) => !isStandardPipe(world, path, facts, one));
  });
}

function isStandardPipe(world: InputWorld, path: string, facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  const made = value?.kind === 'call' ? facts.calls[value.call]?.callee : id;
  return made !== undefined && nestName(world, path, made) === 'ValidationPipe';
}
