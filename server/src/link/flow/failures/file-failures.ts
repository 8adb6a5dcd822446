import type {
  BindingId,
  Call,
  CallId,
  FileFacts,
  FunctionId,
  RegionId,
} from '../../../../../rules/kit/facts.ts';
import type { Failing, Fate } from '../../../../../rules/kit/failures.ts';
import type { FunctionRef } from '../../../../../rules/kit/flow.ts';
import type { Callback, Operation } from '../../../../../rules/kit/library.ts';
import { regionsAround } from '../../../../../rules/kit/regions.ts';
import type { FileFlow, HandedFunction } from '../file-flow.ts';
import { fateOf, isGuarded } from './fate.ts';

/** What a failure at one place does to the function around it. */
export type Passed = Failing | 'caught' | 'dropped' | 'unknown';

/** A call by which a failure can come from one function into another. */
export interface FailureLink {
  from: FunctionId;
  to: FunctionRef;
  call: CallId;
  /** What becomes of what `to` throws, or rejects with. */
  throws: Passed;
  rejects: Passed;
  /** A function handed over: what its taker does with it, where the tables or the call itself say. */
  handed?: HandedFunction;
  /** Handed to a function of the project, whose own code says what becomes of it. */
  taker?: FunctionRef;
}

/** A function fails by itself: by a `throw`, or a library by what it calls. */
export interface Seed {
  fn: FunctionId;
  how: Failing;
  /** Undefined for a `throw`. */
  call?: CallId;
}

/** A function calls what it was given. */
export interface ParameterCall {
  /** The function whose parameter it is. */
  owner: FunctionId;
  index: number;
  /** Where it is called. */
  fn: FunctionId;
  throws: Passed;
  rejects: Passed;
}

export interface FileFailures {
  links: FailureLink[];
  seeds: Seed[];
  parameterCalls: ParameterCall[];
}

/** One file's part of the question who receives a failure. */
export function fileFailures(facts: FileFacts, flow: FileFlow): FileFailures {
  const places = new Places(facts);
  const found: FileFailures = { links: [], seeds: [], parameterCalls: [] };
  for (const [fn, { throws }] of facts.functions.entries()) {
    for (const { region } of throws) {
      const how = places.thrown(region);
      if (how === 'throws' || how === 'rejects') found.seeds.push({ fn, how });
    }
  }
  for (const edge of flow.edges) found.links.push(linkOf(places, flow, edge));
  for (const [id, callee] of flow.callees.entries()) {
    if (callee?.kind !== 'library' || !mayReject(callee.operation, facts.calls[id])) continue;
    const how = places.rejected(id);
    if (how === 'throws' || how === 'rejects') found.seeds.push({ fn: places.functionOf(id), how, call: id });
  }
  found.parameterCalls = parameterCalls(facts, places);
  return found;
}

function linkOf(
  places: Places,
  flow: FileFlow,
  { from, to, call, handed }: FileFlow['edges'][number],
): FailureLink {
  const link = { from, to, call, throws: places.thrownAt(call), rejects: places.rejected(call) };
  if (!handed) return link;
  const callee = flow.callees[call];
  if (callee?.kind === 'function') return { ...link, handed, taker: { path: callee.path, fn: callee.fn } };
  return { ...link, handed, ...places.handedOver(call, handed.callback) };
}

/** What leaves the process, or this machine's memory, can fail; and says so by rejecting. */
const FALLIBLE = new Set([
  ...['http', 'llm', 'mail', 'message', 'payment', 'storage', 'search', 'rpc', 'enqueue', 'publish', 'cache'],
  ...['read', 'write', 'query', 'file-read', 'file-write', 'connect'],
]);

export function mayReject(operation: Operation, call: Call | undefined): boolean {
  return (
    call?.how !== 'new' &&
    operation.effect !== undefined &&
    FALLIBLE.has(operation.effect) &&
    operation.fails === undefined &&
    !operation.sync
  );
}

/** What a failure does at the places of one file. */
class Places {
  readonly #facts: FileFacts;
  readonly #fates = new Map<CallId, Fate>();

  constructor(facts: FileFacts) {
    this.#facts = facts;
  }

  functionOf(call: CallId): FunctionId {
    return this.#around(this.#facts.calls[call]?.region ?? 0);
  }

  #around(region: RegionId): FunctionId {
    for (const one of regionsAround(this.#facts, region)) if (one.kind === 'function') return one.fn;
    return 0;
  }

  thrownAt(call: CallId): Passed {
    return this.thrown(this.#facts.calls[call]?.region ?? 0);
  }

  thrown(region: RegionId): Passed {
    if (isGuarded(this.#facts, region)) return 'caught';
    const fact = this.#facts.functions[this.#around(region)];
    if (fact?.generator) return 'unknown';
    return fact?.async ? 'rejects' : 'throws';
  }

  rejected(call: CallId): Passed {
    switch (this.fate(call)) {
      case 'awaited':
        return this.#facts.functions[this.functionOf(call)]?.async ? 'rejects' : 'throws';
      case 'returned':
        return this.#facts.functions[this.functionOf(call)]?.generator ? 'unknown' : 'rejects';
      case 'kept':
        return 'unknown';
      case 'caught':
        return 'caught';
      case 'dropped':
        return 'dropped';
    }
  }

  fate(call: CallId): Fate {
    let fate = this.#fates.get(call);
    if (!fate) {
      fate = fateOf(this.#facts, call);
      this.#fates.set(call, fate);
    }
    return fate;
  }

  /** What the taker of a function does with its failures. */
  handedOver(id: CallId, callback: Callback | undefined): { throws: Passed; rejects: Passed } {
    const call = this.#facts.calls[id];
    const callee = call && this.#facts.values[call.callee];
    const name = callee?.kind === 'member' ? callee.name : '';
    const here = { throws: this.thrownAt(id), rejects: this.rejected(id) };
    const joined = { throws: here.rejects, rejects: here.rejects };
    if (CHAINED.has(name)) return joined;
    if (callback?.rejection === 'handled') return { throws: 'caught', rejects: 'caught' };
    if (name === 'forEach') return { throws: here.throws, rejects: 'dropped' };
    if (callback?.rejection === 'lost')
      return { throws: callback.runs === 'inline' ? here.rejects : here.throws, rejects: 'dropped' };
    if (LISTS.has(name)) return here;
    return callback && JOINED.has(callback.runs) ? joined : UNKNOWN;
  }
}

const UNKNOWN = { throws: 'unknown', rejects: 'unknown' } as const;
const CHAINED = new Set(['then', 'catch', 'finally']);
/** Give a list of the promises, which may still be awaited together. */
const LISTS = new Set(['map', 'flatMap']);
/** Fail with the function that they run. */
const JOINED = new Set<Callback['runs']>(['inline', 'transaction', 'retry', 'bounded']);

function parameterCalls(facts: FileFacts, places: Places): ParameterCall[] {
  return facts.calls.flatMap((call, id) => {
    const parameter = parameterOf(facts, call);
    if (!parameter) return [];
    const fn = places.functionOf(id);
    return { ...parameter, fn, throws: places.thrownAt(id), rejects: places.rejected(id) };
  });
}

function parameterOf(
  { values, bindings }: FileFacts,
  { callee, how }: Call,
): { owner: FunctionId; index: BindingId } | undefined {
  const value = values[callee];
  const binding = value?.kind === 'binding' && how === 'call' ? bindings[value.binding] : undefined;
  return binding?.kind === 'parameter' && !binding.path && binding.parameter !== undefined
    ? { owner: binding.owner, index: binding.parameter }
    : undefined;
}
