import { derived } from '../../../../../rules/kit/derived.ts';
import type { BindingId, Call, CallId, FileFacts, Value, ValueId } from '../../../../../rules/kit/facts.ts';
import { childrenOf } from '../../../../../rules/kit/regions.ts';

export const usesOf = derived((facts) => new Uses(facts));

/** Of what is a part of no other value: what is done with it. Names are counted downwards from here. */
const RETURNED = -1;
const AWAITED_BY_LOOP = -2;
const NAMED = -3;

/** Where each value of a file goes. One row of numbers a file, since of each file little is asked. */
export class Uses {
  /** By value: one more than what it is a part of, below zero what is done with it alone, zero for neither. */
  readonly #use: Int32Array;
  /** By value that reads a name: one more than the value that reads it next. */
  readonly #next: number;
  /** By call: one more than the value that it is. */
  readonly #ofCall: number;
  /** By name: one more than the value that reads it first. */
  readonly #first: number;

  constructor(facts: FileFacts) {
    const { values, calls, bindings } = facts;
    this.#next = values.length;
    this.#ofCall = this.#next + values.length;
    this.#first = this.#ofCall + calls.length;
    this.#use = new Int32Array(this.#first + bindings.length);
    this.#putAlone(facts);
    for (let id = values.length - 1; id >= 0; id--) {
      const value = values[id];
      if (value?.kind === 'binding') this.#putRead(id, value.binding);
      else if (value?.kind === 'call') this.#use[this.#ofCall + value.call] ||= id + 1;
    }
    // A short form (`a ||= b`) shares its target between two values: the outer one comes later and wins.
    values.forEach((value, id) => {
      putParts(this.#use, id + 1, value, calls);
    });
  }

  #putAlone({ bindings, functions, regions }: FileFacts): void {
    const use = this.#use;
    for (const one of regions)
      if (one.kind === 'loop' && one.loop === 'for-await' && one.over !== undefined)
        use[one.over] = AWAITED_BY_LOOP;
    bindings.forEach(({ value, path, element }, id) => {
      if (value !== undefined && !path && !element) use[value] = NAMED - id;
    });
    for (const { returns } of functions)
      for (const { value } of returns) if (value !== undefined) use[value] = RETURNED;
  }

  #putRead(id: ValueId, name: BindingId): void {
    this.#use[this.#next + id] = this.#use[this.#first + name] ?? 0;
    this.#use[this.#first + name] = id + 1;
  }

  /** The value that it is a part of; -1 for none. */
  parentOf(id: ValueId): ValueId {
    return Math.max(this.#use[id] ?? 0, 0) - 1;
  }

  valueOf(call: CallId): ValueId {
    return (this.#use[this.#ofCall + call] ?? 0) - 1;
  }

  /** What is part of another value is no returned one. */
  isReturned(id: ValueId): boolean {
    return this.#use[id] === RETURNED;
  }

  isAwaitedByLoop(id: ValueId): boolean {
    return this.#use[id] === AWAITED_BY_LOOP;
  }

  /** The name that stands for the value as it is. */
  nameOf(id: ValueId): BindingId | undefined {
    const use = this.#use[id] ?? 0;
    return use <= NAMED ? NAMED - use : undefined;
  }

  readsOf(name: BindingId): ValueId[] {
    const reads: ValueId[] = [];
    let next = this.#use[this.#first + name] ?? 0;
    for (; next > 0; next = this.#use[this.#next + next - 1] ?? 0) reads.push(next - 1);
    return reads;
  }
}

/** As `childrenOf` tells, without a list for each value. */
function putParts(into: Int32Array, whole: number, value: Value, calls: Call[]): void {
  switch (value.kind) {
    case 'member':
    case 'await':
    case 'spread':
    case 'unary':
      into[value.of] = whole;
      return;
    case 'call': {
      const call = calls[value.call];
      if (!call) return;
      into[call.callee] = whole;
      for (const one of call.args) into[one] = whole;
      return;
    }
    case 'binding':
    case 'literal':
    case 'global':
    case 'function':
      return;
    default:
      for (const one of childrenOf(value, calls)) into[one] = whole;
  }
}
