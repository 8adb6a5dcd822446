import { derived } from '../../../../rules/kit/derived.ts';
import type { CallId, FunctionId } from '../../../../rules/kit/facts.ts';
import { addTo } from '../../../../rules/kit/lists.ts';
import { functionAround } from '../../../../rules/kit/regions.ts';
import { placesOf } from '../origins/places.ts';
import type { CallPlace } from './held.ts';
import type { InputWorld } from './world.ts';

export interface Handler {
  path: string;
  fn: FunctionId;
}

export interface Taker extends CallPlace {
  /** The call whose result it takes: that argument is the handler itself. */
  taken?: CallPlace;
}

/** The function and those it is written in: a handler may read the request in a callback. */
export function enclosing(world: InputWorld, path: string, fn: FunctionId): FunctionId[] {
  const facts = world.facts(path);
  const found: FunctionId[] = [];
  for (let at: FunctionId | undefined = fn; at !== undefined && at !== 0; ) {
    found.push(at);
    const created: number | undefined = facts?.functions[at]?.created;
    at = facts && created !== undefined ? functionAround(facts, created) : undefined;
  }
  return found;
}

/** Calls that take the function, and those that take what these give: `post('/', check, wrap(handler))`. */
export function takersOf(world: InputWorld, { path, fn }: Handler): Taker[] {
  const facts = world.facts(path);
  const written = facts ? placesOf(facts, fn).filter((one) => one.kind === 'argument') : [];
  const takers: Taker[] = [
    ...world.registrations(path, fn),
    ...world.callers(path, fn).filter((one) => world.callee(one.path, one.call)?.kind !== 'function'),
    ...written.map(({ call }) => ({ path, call })),
  ];
  for (const { path: home, call } of takers) {
    if (takers.length > MOST_TAKERS) break;
    const there = world.facts(home);
    for (const outer of (there && takingCalls(there).get(call)) ?? [])
      takers.push({ path: home, call: outer });
    for (const outer of world.takers(home, call)) takers.push({ ...outer, taken: { path: home, call } });
  }
  return takers;
}

/** A function handed over in more places than this is a tool, not a handler. */
const MOST_TAKERS = 40;

/** Calls that take what a call gives, by that call. */
const takingCalls = derived(({ calls, values }) => {
  const found = new Map<CallId, CallId[]>();
  for (const [id, { args }] of calls.entries()) {
    for (const one of args) {
      const value = values[one];
      if (value?.kind === 'call' && found.get(value.call)?.at(-1) !== id) addTo(found, value.call, id);
    }
  }
  return found;
});
