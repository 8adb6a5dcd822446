import type { FileFacts, FunctionId, Value, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputCheck, InputPart, Unseen } from '../../../../rules/kit/inputs.ts';
import { lookAt, type Seen } from './dto.ts';
import { type Pipe, pipeOf } from './pipes.ts';
import type { InputWorld } from './world.ts';

export interface Decorated {
  part: InputPart;
  field: readonly string[];
  checks: readonly InputCheck[];
  typed?: true;
  unseen?: Unseen | undefined;
  /** Some pipe is asked about it. */
  piped?: true;
  named: number;
  /** The only member that nobody looked at. */
  nested?: string;
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
  Args: 'arguments',
};

interface Parameter {
  world: InputWorld;
  path: string;
  facts: FileFacts;
  fn: FunctionId;
}

/** `@Body() order: CreateOrder`: what Nest hands in, and what its pipes make of it. */
export function decorated(
  world: InputWorld,
  path: string,
  fn: FunctionId,
  binding: number,
  keys: readonly string[],
): Decorated | undefined {
  const facts = world.facts(path);
  const { decorators = [], type } = facts?.bindings[binding] ?? {};
  for (const id of decorators) {
    const value = facts?.values[id];
    const call = value?.kind === 'call' ? facts?.calls[value.call] : undefined;
    const name = call && nestName(world, path, call.callee);
    const part = call && (PARTS[name ?? ''] ?? declaredPart(world, path, call.callee));
    if (!facts || !call || !part) continue;
    const field = call.args.map((one) => nameIn(facts.values[one])).filter((one) => one !== undefined);
    const parameter = { world, path, facts, fn };
    const pipe = pipeAt(parameter, call.args);
    const seen = lookAt(world, path, type, keys.slice(0, 1), pipe);
    const isChecked = pipe === 'own' || (pipe !== undefined && seen === 'checked');
    const checks: InputCheck[] = isChecked ? [{ kind: 'schema', path, at: call.at }] : [];
    // Nobody expects a pipe to look at a single text.
    const unseen = isChecked || field.length > 0 ? undefined : reason(parameter, pipe, seen);
    const nested =
      unseen === 'untyped' && typeof seen === 'object' && keys.length === 0 ? seen.nested : undefined;
    return {
      part,
      field,
      checks,
      unseen,
      named: field.length,
      ...(pipe && { piped: true as const }),
      ...(name === 'Args' && { typed: true as const }),
      ...(nested && { nested }),
    };
  }
  return undefined;
}

function reason(parameter: Parameter, pipe: Pipe | undefined, seen: Seen): Unseen {
  if (typeof seen === 'object') return pipe === undefined ? reason(parameter, pipe, 'checked') : 'untyped';
  if (seen !== 'checked') return seen;
  return pipe === undefined && isGateway(parameter) ? 'gateway' : 'no pipe';
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

/** The strongest pipe that the value goes through: at the parameter, the method, its class, or the whole service. */
function pipeAt(parameter: Parameter, args: readonly ValueId[]): Pipe | undefined {
  const { world, path, facts, fn } = parameter;
  const fact = facts.functions[fn];
  const cls = fact?.cls === undefined ? undefined : facts.classes[fact.cls];
  const used = [...(fact?.decorators ?? []), ...(cls?.decorators ?? [])].flatMap((id) => {
    const value = facts.values[id];
    const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
    return call && nestName(world, path, call.callee) === 'UsePipes' ? call.args : [];
  });
  const near = [...args.filter((one) => isPipe(facts.values[one])), ...used];
  const found = near.map((one) => pipeOf(world, path, one));
  const all = isGateway(parameter) ? found : [...found, ...world.pipes()];
  return STRENGTH.find((one) => all.includes(one));
}

const STRENGTH: readonly Pipe[] = ['own', 'stripping', 'converting', 'standard'];

function isPipe(value: Value | undefined): boolean {
  return value?.kind !== 'literal' && value?.kind !== 'object';
}

/** A gateway knows nothing of the pipes that the service has for all its routes. */
function isGateway({ world, path, facts, fn }: Parameter): boolean {
  const { values, calls, functions, classes } = facts;
  const cls = classes[functions[fn]?.cls ?? -1];
  return (cls?.decorators ?? []).some((id) => {
    const value = values[id];
    const callee = value?.kind === 'call' ? calls[value.call]?.callee : id;
    return callee !== undefined && nestName(world, path, callee) === 'WebSocketGateway';
  });
}
