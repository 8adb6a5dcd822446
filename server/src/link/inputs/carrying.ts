import type { Call, CallId, FileFacts, ValueId } from '../../../../rules/kit/facts.ts';
import type { Callee } from '../../../../rules/kit/flow.ts';
import type { InputCheck, InputShape } from '../../../../rules/kit/inputs.ts';
import type { Carrying, Operation } from '../../../../rules/kit/library.ts';
import { checkBy } from './open-schemas.ts';
import { isOutcomeRead } from './outcomes.ts';
import type { InputWorld, Step } from './world.ts';

/** A value that goes into a call's result. */
export interface Passed {
  value: ValueId;
  as?: InputShape;
  /** Where inside it lies what was asked for; without them the whole is meant, whatever was read of the result. */
  keys?: readonly string[];
  check?: InputCheck;
  /** The member of the result that is the value itself. */
  unwraps?: string | undefined;
  /** The result is what the text says, of any shape. */
  parsed?: true;
}

/** What the result of a call is made of: by the tables, or by what every text and list can do. */
export function carried(
  world: InputWorld,
  { path, keys: read }: Pick<Step, 'path' | 'keys'>,
  id: number,
  callee: Callee | undefined,
): Passed[] {
  const facts = world.facts(path);
  const call = facts?.calls[id];
  if (!facts || !call) return [];
  const operation = callee?.kind === 'library' ? callee.operation : undefined;
  if (operation?.effect === 'validate') return validated(world, { path, keys: read }, id, operation);
  if (operation?.carries) return byTable(facts, path, call, operation.carries);
  const receiver = receiverOf(facts, call);
  if (receiver === undefined) return [];
  const { of, name } = receiver;
  if (isCleaning(facts, call, name))
    return [{ value: of, as: 'text', check: { kind: 'encoded', path, at: call.at } }];
  if (TEXT_METHODS.has(name)) return [{ value: of, as: 'text' }];
  if (SAME_METHODS.has(name)) return [{ value: of, keys: [] }];
  return ONE_OF.has(name) ? [{ value: of, keys: ['[]'] }] : [];
}

/** Of some validators the result holds what was given, right or wrong: that is told beside it. */
function validated(
  world: InputWorld,
  { path, keys }: Pick<Step, 'path' | 'keys'>,
  id: CallId,
  { raw, fails }: Operation,
): Passed[] {
  const facts = world.facts(path);
  const call = facts?.calls[id];
  if (!facts || !call) return [];
  const receiver = receiverOf(facts, call);
  const all = receiver ? [...call.args, receiver.of] : call.args;
  if (raw !== undefined && !isOutcomeRead(facts, id, raw))
    return all.map((value) => ({ value, keys: [], unwraps: raw }));
  const outcome = fails === 'result' && OUTCOMES.has(keys[0] ?? '') ? keys[0] : undefined;
  const asked = outcome === undefined ? keys : keys.slice(1);
  const schema = { kind: 'schema', path, at: call.at } as const;
  return all.map((value) => {
    const others = [...all.filter((one) => one !== value), call.callee];
    const check = others
      .map((one) => checkBy(world, { path, schema: one, keys: asked }, schema))
      .find((one) => one.kind === 'open' || one.keeps || one.text);
    return check ? { value, keys: [], check, unwraps: outcome } : { value, keys: [], check: schema };
  });
}

/** Where the outcome of a check holds what went through it. */
const OUTCOMES = new Set(['data', 'value', 'output']);

function byTable(facts: FileFacts, path: string, call: Call, { from, as, keeps }: Carrying): Passed[] {
  const receiver = receiverOf(facts, call)?.of;
  const sources =
    from === 'all'
      ? call.args
      : from === 'receiver'
        ? receiver === undefined
          ? []
          : [receiver]
        : call.args.slice(from, from + 1);
  return sources.map((value) => {
    if (as === 'encoded') return { value, as: 'text', check: { kind: 'encoded', path, at: call.at } };
    if (as === 'any') return { value, parsed: true };
    return as ? { value, as, ...(keeps && { keys: [] }) } : { value, keys: [] };
  });
}

function receiverOf({ values }: FileFacts, { callee }: Call): { of: ValueId; name: string } | undefined {
  const value = values[callee];
  return value?.kind === 'member' ? value : undefined;
}

/** `name.replace(/[^a-z]/g, '')`: what of a text is replaced by a pattern was thought of as harmful there. */
function isCleaning({ values }: FileFacts, { args }: Call, name: string): boolean {
  return /^replace(All)?$/.test(name) && values[args[0] ?? -1]?.kind === 'regex';
}

export const TEXT_METHODS: ReadonlySet<string> = new Set(
  'toString trim trimStart trimEnd toLowerCase toUpperCase normalize padStart padEnd repeat replace replaceAll substring substr charAt split join'.split(
    ' ',
  ),
);
const SAME_METHODS = new Set(
  'slice concat filter sort reverse toSorted toReversed flat catch finally'.split(' '),
);
const ONE_OF = new Set(['at', 'pop', 'shift', 'find', 'findLast']);
