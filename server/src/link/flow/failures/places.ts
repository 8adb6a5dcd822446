import type { CallId, FileFacts, FunctionId, RegionId } from '../../../../../rules/kit/facts.ts';
import type { Failing, Fate } from '../../../../../rules/kit/failures.ts';
import type { Callback } from '../../../../../rules/kit/library.ts';
import { functionAround } from '../../../../../rules/kit/regions.ts';
import type { FileFlow } from '../file-flow.ts';
import { fateOf } from './fate.ts';
import { isGuarded } from './guards.ts';
import { isBuilder } from './rejecting.ts';

/** What a failure at one place does to the function around it. */
export type Passed = Failing | 'caught' | 'dropped' | 'unknown';

/** What a failure does at the places of one file. */
export class Places {
  readonly #facts: FileFacts;
  readonly #callees: FileFlow['callees'];
  /** The call asked of last: its edges stand together. */
  #asked: CallId | undefined;
  #fate: Fate = 'kept';

  constructor(facts: FileFacts, callees: FileFlow['callees']) {
    this.#facts = facts;
    this.#callees = callees;
  }

  functionOf(call: CallId): FunctionId {
    return this.#around(this.#facts.calls[call]?.region ?? 0);
  }

  #around(region: RegionId): FunctionId {
    return functionAround(this.#facts, region) ?? 0;
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
    if (this.#asked !== call) {
      this.#asked = call;
      this.#fate = fateOf(this.#facts, call, isBuilder(this.#callees[call]));
    }
    return this.#fate;
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
