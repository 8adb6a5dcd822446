import { derived } from './derived.ts';
import type { Call, CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { chainOf } from './values.ts';

/** The call that a function is handed to as an argument. */
export function takerOf(facts: FileFacts, fn: FunctionId): Call | undefined {
  const taken = takenIn(facts).get(fn);
  return taken && facts.calls[taken.call];
}

export interface Taken {
  call: CallId;
  /** Which argument it is. */
  index: number;
}

/** By function: the call that it is written as an argument of. */
export const takenIn = derived(({ calls, values }) => {
  const found = new Map<FunctionId, Taken>();
  calls.forEach(({ args }, call) => {
    args.forEach((arg, index) => {
      const value = values[arg];
      if (value?.kind === 'function' && !found.has(value.fn)) found.set(value.fn, { call, index });
    });
  });
  return found;
});

/** All calls that end the process. */
export const processExits = derived((facts) => facts.calls.filter((one) => isProcessExit(facts, one.callee)));

export function isProcessExit(facts: FileFacts, callee: ValueId): boolean {
  const chain = chainOf(facts, callee)?.join('.');
  return chain === 'process.exit' || chain === 'process.abort';
}

/** What a function is called by those who read the code; undefined for one that only its taker knows. */
export function nameOf(facts: FileFacts, fn: FunctionId): string | undefined {
  return facts.functions[fn]?.name || givenNames(facts).get(fn);
}

const givenNames = derived((facts) => {
  const found = new Map<FunctionId, string>();
  for (const [id, name] of boundNames(facts)) {
    const value = facts.values[id];
    if (value?.kind === 'function' && !found.has(value.fn)) found.set(value.fn, name);
  }
  return found;
});

/** Names that values are bound to: by a variable, else as a member, else in an object. */
export const boundNames = derived(({ bindings, classes, values }) => {
  const found = new Map<ValueId, string>();
  const note = (id: ValueId | undefined, name: string | undefined) => {
    if (id !== undefined && name !== undefined && !found.has(id)) found.set(id, name);
  };
  for (const { path, value, name } of bindings) if (!path) note(value, name);
  for (const { members } of classes) for (const { value, name } of members) note(value, name);
  for (const value of values)
    for (const { value: held, key } of value.kind === 'object' ? value.entries : []) note(held, key);
  return found;
});
