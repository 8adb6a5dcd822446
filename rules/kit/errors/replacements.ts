import { takerOf } from '../callbacks.ts';
import { derived } from '../derived.ts';
import type { Call, FileFacts, RegionId, Throw, ValueId } from '../facts.ts';
import type { Span } from '../finding.ts';
import { isInside } from '../inside.ts';
import { regionsAround } from '../regions.ts';
import { type Handler, isUnder } from './handlers.ts';
import { knownSide } from './narrowing.ts';
import { type ErrorUses, reads } from './uses.ts';

/** Another error that takes the place of the caught one. */
export interface Replacement {
  /** `throw new X(…)`, `reject(new X(…))`. */
  at: Span;
  /** What makes the new error: a call, or an object with a status. */
  value: ValueId;
  call: Call | undefined;
  /** What of the caught error is in it: all of it, words of it, or nothing. */
  keeps: 'error' | 'text' | 'nothing';
  /** Words of it stand behind the message only, where most classes show them to nobody. */
  isAside: boolean;
  /** The error itself where a message belongs: it becomes `Error: …` without stack and cause. */
  isStringified: boolean;
}

/** Where a failure of any kind ends as another error. */
export function replacementsIn(facts: FileFacts, handler: Handler, uses: ErrorUses): Replacement[] {
  const thrown = (facts.functions[handler.fn]?.throws ?? []).map(({ at, value, region }) => ({
    at,
    value,
    region,
  }));
  return [...thrown, ...handedOn(facts), ...throwers(facts)].flatMap(({ at, value, region }) => {
    if (!isUnder(facts, region, handler.body) || isNarrowed(facts, region, handler, uses)) return [];
    const made = facts.values[value];
    const call = made?.kind === 'call' ? facts.calls[made.call] : undefined;
    if (call ? call.how !== 'new' && call.how !== 'call' : !isErrorObject(facts, value)) return [];
    return [{ at, value, call, ...kept(facts, { value, call }, handler, uses) }];
  });
}

/** `{ status: 404, message: 'not found' }` */
function isErrorObject(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  return (
    value?.kind === 'object' && value.entries.some(({ key }) => key === 'status' || key === 'statusCode')
  );
}

/** Passing an error to one of these ends the work as throwing it does. */
const PASSES_ON = /^(reject|next|callback|cb|done)$/;
/** What these are given is an error, whatever makes it; others get results as well. */
const TAKES_ERRORS = /^(reject|next)$/;

const handedOn = derived((facts) =>
  facts.calls.flatMap(({ callee, args, region, at }) => {
    const named = facts.values[callee];
    const binding = named?.kind === 'binding' ? facts.bindings[named.binding] : undefined;
    const isRejection =
      named?.kind === 'member' && named.name === 'reject' && facts.values[named.of]?.kind === 'global';
    const isPassed = binding?.kind === 'parameter' && PASSES_ON.test(binding.name);
    const [value] = args;
    if (value === undefined || !(isRejection || isPassed)) return [];
    const made = facts.values[value];
    const isNew = made?.kind === 'call' && facts.calls[made.call]?.how === 'new';
    const isTaken = isRejection || TAKES_ERRORS.test(binding?.name ?? '');
    return isNew || (isTaken && (made?.kind === 'call' || made?.kind === 'object'))
      ? [{ at, value, region }]
      : [];
  }),
);

/** `ctx.throw(404, 'no such order')` */
const throwers = derived((facts) =>
  facts.values.flatMap((one, value) => {
    const call = one.kind === 'call' ? facts.calls[one.call] : undefined;
    const callee = facts.values[call?.callee ?? -1];
    return call?.statement && callee?.kind === 'member' && callee.name === 'throw'
      ? [{ at: call.at, value, region: call.region }]
      : [];
  }),
);

/** Only one known kind of failure comes here. */
export function isNarrowed(facts: FileFacts, from: RegionId, { body }: Handler, uses: ErrorUses): boolean {
  for (const one of regionsAround(facts, from)) {
    if (one.id === body) return false;
    if (one.kind === 'branch' && knownSide(facts, one.test, uses) === one.holds) return true;
    if (one.kind === 'case' && one.test !== undefined && reads(facts, one.subject, uses.names)) return true;
  }
  return false;
}

function kept(
  facts: FileFacts,
  { value, call }: Pick<Replacement, 'value' | 'call'>,
  { error }: Handler,
  uses: ErrorUses,
): Pick<Replacement, 'keeps' | 'isAside' | 'isStringified'> {
  const isError = (id: ValueId | undefined) => {
    const value = id === undefined ? undefined : facts.values[id];
    return value?.kind === 'binding' && value.binding === error;
  };
  const args = call?.args ?? [value];
  const name = facts.values[call?.callee ?? -1];
  const isBuiltIn = name?.kind === 'global' && name.name.endsWith('Error');
  const [message, ...others] = args;
  const isAside = message !== undefined && !reads(facts, message, uses.names);
  const isHanded = others.some((one) => holds(facts, one, isError));
  if (isBuiltIn && isError(message) && !isHanded) return { keeps: 'text', isAside, isStringified: true };
  const used = args.filter((one) => reads(facts, one, uses.names));
  if (used.length === 0) return { keeps: 'nothing', isAside, isStringified: false };
  return {
    keeps: used.some((one) => holds(facts, one, isError)) ? 'error' : 'text',
    isAside,
    isStringified: false,
  };
}

/** The error itself, or handed on whole: as an argument, in an object, through a function that makes it one. */
function holds(facts: FileFacts, id: ValueId, isError: (id: ValueId) => boolean): boolean {
  const value = facts.values[id];
  if (!value) return false;
  if (isError(id)) return true;
  if (value.kind === 'object') return value.entries.some((one) => holds(facts, one.value, isError));
  if (value.kind === 'conditional') return [value.yes, value.no].some((one) => holds(facts, one, isError));
  if (value.kind === 'logical') return [value.left, value.right].some((one) => holds(facts, one, isError));
  const call = value.kind === 'call' ? facts.calls[value.call] : undefined;
  const callee = call && facts.values[call.callee];
  const isText = callee?.kind === 'global' && callee.name === 'String';
  return call !== undefined && !isText && call.args.some((one) => holds(facts, one, isError));
}

/** Whether what the handler throws is caught further out in the same function, and ends there. */
export function isCaughtAround(facts: FileFacts, { within }: Handler): boolean {
  for (const one of regionsAround(facts, within)) {
    if (one.kind === 'function' && !takerOf(facts, one.fn)) return false;
    if (one.kind === 'try' && one.handler !== undefined && !letsThrough(facts, one.handler)) return true;
  }
  return false;
}

/** A catch that throws again what it caught, some of it at least. */
export function letsThrough(facts: FileFacts, handler: RegionId): boolean {
  return facts.functions.some((fn) =>
    fn.throws.some((one) => isUnder(facts, one.region, handler) && isCaught(facts, one)),
  );
}

/** `throw error` of a catch: what it is was thrown in its block. */
export function isCaught(facts: FileFacts, { value }: Throw): boolean {
  const thrown = facts.values[value];
  return thrown?.kind === 'binding' && facts.bindings[thrown.binding]?.kind === 'catch';
}

/** Whether the error goes anywhere but into the given place: a log, a tracker, a field. */
export function isToldBeside(facts: FileFacts, uses: ErrorUses, value: ValueId): boolean {
  const at = facts.values[value]?.at ?? [0, 0];
  return uses.given.some((one) => !isInside(one, at));
}
