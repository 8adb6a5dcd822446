import { derived } from './derived.ts';
import type { BindingId, CallId, FileFacts, FunctionId, ValueId } from './facts.ts';

/** What many questions look for in one file, each found in one pass when it is first asked. */
class FileIndex {
  readonly #facts: FileFacts;
  #continued: ReadonlyMap<CallId, CallId> | undefined;
  #within: ReadonlyMap<FunctionId, readonly CallId[]> | undefined;
  #added: ReadonlyMap<BindingId, readonly ValueId[]> | undefined;
  #results: ReadonlyMap<CallId, readonly BindingId[]> | undefined;
  #awaited: ReadonlySet<CallId> | undefined;

  constructor(facts: FileFacts) {
    this.#facts = facts;
  }

  /** `a.b().c()`: which call goes on with what a call returns. */
  get continued() {
    this.#continued ??= continuedIn(this.#facts);
    return this.#continued;
  }

  /** All calls inside a function, those of functions written in it included. */
  get within() {
    this.#within ??= withinOf(this.#facts);
    return this.#within;
  }

  /** Values that get into what a name holds after it is made: assignments, `list.push(value)`, `object.key = value`. */
  get added() {
    this.#added ??= addedIn(this.#facts);
    return this.#added;
  }

  /** Names that hold what a call returns, awaited or not. */
  get results() {
    this.#results ??= resultsIn(this.#facts);
    return this.#results;
  }

  get awaited() {
    this.#awaited ??= awaitedIn(this.#facts);
    return this.#awaited;
  }
}

export const indexOf = derived((facts) => new FileIndex(facts));

function continuedIn(facts: FileFacts): Map<CallId, CallId> {
  const continued = new Map<CallId, CallId>();
  for (const [call, { callee }] of facts.calls.entries()) {
    const before = callBefore(facts, callee);
    if (before !== undefined) continued.set(before, call);
  }
  return continued;
}

function withinOf({ calls, functions, regions }: FileFacts): Map<FunctionId, CallId[]> {
  const within = new Map<FunctionId, CallId[]>();
  for (const [call, { region }] of calls.entries()) {
    for (let one = regions[region]; one; one = one.parent === undefined ? undefined : regions[one.parent])
      if (one.kind === 'function' && functions[one.fn]) push(within, one.fn, call);
  }
  return within;
}

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

function addedIn(facts: FileFacts): Map<BindingId, ValueId[]> {
  const added = new Map<BindingId, ValueId[]>();
  const ofMember = (id: ValueId, values: readonly ValueId[]) => {
    const target = facts.values[id];
    const of = target?.kind === 'member' || target?.kind === 'index' ? facts.values[target.of] : undefined;
    if (of?.kind === 'binding') for (const one of values) push(added, of.binding, one);
  };
  for (const [id, { assigned = [] }] of facts.bindings.entries())
    for (const one of assigned) push(added, id, one);
  for (const { target, value } of facts.writes) ofMember(target, [value]);
  for (const { callee, args } of facts.calls) {
    const value = facts.values[callee];
    if (value?.kind === 'member' && GROWS.has(value.name)) ofMember(callee, args);
  }
  return added;
}

function resultsIn(facts: FileFacts): Map<CallId, BindingId[]> {
  const results = new Map<CallId, BindingId[]>();
  for (const [id, { value, element }] of facts.bindings.entries()) {
    const call = value === undefined || element ? undefined : calledBy(facts, value);
    if (call !== undefined) push(results, call, id);
  }
  return results;
}

function awaitedIn(facts: FileFacts): Set<CallId> {
  const awaited = new Set<CallId>();
  for (const value of facts.values) {
    const of = value.kind === 'await' ? facts.values[value.of] : undefined;
    if (of?.kind === 'call') awaited.add(of.call);
  }
  return awaited;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
