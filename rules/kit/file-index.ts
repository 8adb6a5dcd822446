import { derived } from './derived.ts';
import type { BindingId, CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { addTo } from './lists.ts';

/** `a.b().c()`: which call goes on with what a call returns. */
export const continuedIn = derived((facts): ReadonlyMap<CallId, CallId> => {
  const continued = new Map<CallId, CallId>();
  facts.calls.forEach(({ callee }, call) => {
    const before = callBefore(facts, callee);
    if (before !== undefined) continued.set(before, call);
  });
  return continued;
});

/** All calls inside a function, those of functions written in it included. */
export const callsWithin = derived(
  ({ calls, functions, regions }): ReadonlyMap<FunctionId, readonly CallId[]> => {
    const within = new Map<FunctionId, CallId[]>();
    calls.forEach(({ region }, call) => {
      for (let one = regions[region]; one; one = one.parent === undefined ? undefined : regions[one.parent])
        if (one.kind === 'function' && functions[one.fn]) addTo(within, one.fn, call);
    });
    return within;
  },
);

/** The call that a value is, `await` taken off. */
export function calledBy({ values }: FileFacts, id: ValueId): CallId | undefined {
  const value = values[id];
  const inner = value?.kind === 'await' ? values[value.of] : value;
  return inner?.kind === 'call' ? inner.call : undefined;
}

/** The call whose result a callee is a member of. */
export function callBefore({ values }: FileFacts, callee: ValueId): CallId | undefined {
  let value = values[callee];
  while (value?.kind === 'member') value = values[value.of];
  return value?.kind === 'call' ? value.call : undefined;
}

const GROWS = new Set(['push', 'unshift', 'add', 'set', 'append']);

/** Values that get into what a name holds after it is made: assignments, `list.push(value)`, `object.key = value`. */
export const addedIn = derived((facts): ReadonlyMap<BindingId, readonly ValueId[]> => {
  const added = new Map<BindingId, ValueId[]>();
  const ofMember = (id: ValueId, values: readonly ValueId[]) => {
    const target = facts.values[id];
    const of = target?.kind === 'member' || target?.kind === 'index' ? facts.values[target.of] : undefined;
    if (of?.kind === 'binding') for (const one of values) addTo(added, of.binding, one);
  };
  for (const [id, { assigned = [] }] of facts.bindings.entries())
    for (const one of assigned) addTo(added, id, one);
  for (const { target, value } of facts.writes) ofMember(target, [value]);
  for (const { callee, args } of facts.calls) {
    const value = facts.values[callee];
    if (value?.kind === 'member' && GROWS.has(value.name)) ofMember(callee, args);
  }
  return added;
});

/** Names that hold what a call returns, awaited or not. */
export const resultsIn = derived((facts): ReadonlyMap<CallId, readonly BindingId[]> => {
  const results = new Map<CallId, BindingId[]>();
  for (const [id, { value, element, assigned = [] }] of facts.bindings.entries())
    for (const one of element ? [] : [value, ...assigned]) {
      const call = one === undefined ? undefined : calledBy(facts, one);
      if (call !== undefined) addTo(results, call, id);
    }
  return results;
});

export const awaitedIn = derived((facts): ReadonlySet<CallId> => {
  const awaited = new Set<CallId>();
  for (const value of facts.values) {
    const of = value.kind === 'await' ? facts.values[value.of] : undefined;
    if (of?.kind === 'call') awaited.add(of.call);
  }
  return awaited;
});
