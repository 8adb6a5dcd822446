import type {
  BindingId,
  Call,
  CallId,
  FileFacts,
  RegionId,
  Value,
  ValueId,
} from '../../../../../rules/kit/facts.ts';
import type { Fate } from '../../../../../rules/kit/failures.ts';
import { isGuarded } from './guards.ts';
import { type Uses, usesOf } from './uses.ts';

/** What becomes of the promise that a call gives; a builder's methods hand the builder on. */
export function fateOf(facts: FileFacts, call: CallId, isBuilder: boolean): Fate {
  const uses = usesOf(facts);
  return new Fates(facts, uses, isBuilder).of(uses.valueOf(call));
}

const SETTLERS = new Set(['then', 'catch', 'finally']);
/** Of `Promise`: what waits for all that it is given. */
const JOINERS = new Set(['all', 'any', 'race', 'resolve', 'allSettled']);
/** A promise that is passed around more often than this is followed no further. */
const LONGEST = 12;

/** Follows one promise through names, chains and lists. */
class Fates {
  readonly #facts: FileFacts;
  readonly #uses: Uses;
  readonly #isBuilder: boolean;
  #steps = 0;

  constructor(facts: FileFacts, uses: Uses, isBuilder: boolean) {
    this.#facts = facts;
    this.#uses = uses;
    this.#isBuilder = isBuilder;
  }

  of(id: ValueId): Fate {
    if (id < 0 || ++this.#steps > LONGEST) return 'kept';
    const up = this.#uses.parentOf(id);
    const parent = this.#facts.values[up];
    return parent ? this.#inside(id, up, parent) : this.#alone(id);
  }

  #alone(id: ValueId): Fate {
    if (this.#uses.isReturned(id)) return 'returned';
    const name = this.#uses.nameOf(id);
    if (name !== undefined) return this.#named(name);
    if (this.#uses.isAwaitedByLoop(id)) return this.#awaited(id);
    return this.#isStatement(id) ? 'dropped' : 'kept';
  }

  #isStatement(id: ValueId): boolean {
    const value = this.#facts.values[id];
    if (value?.kind === 'unary' && value.op === 'void') return true;
    return value?.kind === 'call' && this.#facts.calls[value.call]?.statement !== undefined;
  }

  #inside(id: ValueId, up: ValueId, parent: Value): Fate {
    switch (parent.kind) {
      case 'await':
        return this.#awaited(up);
      case 'unary':
        return parent.op === 'void' ? 'dropped' : 'kept';
      case 'member':
        return SETTLERS.has(parent.name) || this.#isBuilder ? this.#chained(up, parent.name) : 'kept';
      case 'call':
        return this.#argument(id, up, this.#facts.calls[parent.call]);
      case 'array':
      case 'logical':
        return this.of(up);
      case 'conditional':
        return parent.test === id ? 'kept' : this.of(up);
      case 'sequence':
        return parent.items.at(-1) === id ? this.of(up) : 'dropped';
      case 'assignment':
        return parent.value === id ? this.#assigned(parent.target) : 'kept';
      default:
        return 'kept';
    }
  }

  #awaited(id: ValueId): Fate {
    return isGuarded(this.#facts, this.#regionOf(id)) ? 'caught' : 'awaited';
  }

  /** The region of an `await` is not noted: it is that of the call it waits for, or the innermost one around it. */
  #regionOf(id: ValueId): RegionId {
    const { values, calls, regions } = this.#facts;
    const waiting = values[id];
    const of = waiting?.kind === 'await' ? values[waiting.of] : undefined;
    const call = of?.kind === 'call' ? calls[of.call] : undefined;
    if (call) return call.region;
    const [start, end] = waiting?.at ?? [0, 0];
    let inner: RegionId = 0;
    for (const [region, { at }] of regions.entries()) {
      const [from, to] = regions[inner]?.at ?? [0, 0];
      if (at[0] <= start && at[1] >= end && at[1] - at[0] <= to - from) inner = region;
    }
    return inner;
  }

  /** `p.then(…)`: what the chain becomes, unless the chain itself catches. */
  #chained(member: ValueId, name: string): Fate {
    const up = this.#uses.parentOf(member);
    const value = this.#facts.values[up];
    const call = value?.kind === 'call' ? this.#facts.calls[value.call] : undefined;
    if (!call || call.callee !== member) return 'kept';
    const handler = name === 'catch' ? call.args[0] : name === 'then' ? call.args[1] : undefined;
    return handler !== undefined && !this.#isNothing(handler) ? 'caught' : this.of(up);
  }

  #isNothing(id: ValueId): boolean {
    const value = this.#facts.values[id];
    return (
      (value?.kind === 'literal' && value.value === null) ||
      (value?.kind === 'global' && value.name === 'undefined')
    );
  }

  #argument(id: ValueId, up: ValueId, call: Call | undefined): Fate {
    const callee = call && this.#facts.values[call.callee];
    if (!call || call.callee === id || callee?.kind !== 'member' || !JOINERS.has(callee.name)) return 'kept';
    const of = this.#facts.values[callee.of];
    if (of?.kind !== 'global' || of.name !== 'Promise') return 'kept';
    return callee.name === 'allSettled' ? 'caught' : this.of(up);
  }

  #assigned(target: ValueId): Fate {
    const value = this.#facts.values[target];
    return value?.kind === 'binding' ? this.#named(value.binding) : 'kept';
  }

  /** The best that any of its reads does with it. */
  #named(id: BindingId): Fate {
    const isExported = this.#facts.exports.some((one) => {
      const value = one.value === undefined ? undefined : this.#facts.values[one.value];
      return value?.kind === 'binding' && value.binding === id;
    });
    if (isExported) return 'kept';
    const fates = this.#uses
      .readsOf(id)
      .filter((one) => !this.#isTarget(one))
      .map((one) => this.of(one));
    // A builder that is never run is lost, but nothing can fail.
    return BEST_FIRST.find((one) => fates.includes(one)) ?? (this.#isBuilder ? 'kept' : 'dropped');
  }

  #isTarget(id: ValueId): boolean {
    const parent = this.#facts.values[this.#uses.parentOf(id)];
    return parent?.kind === 'assignment' && parent.target === id;
  }
}

const BEST_FIRST: readonly Fate[] = ['kept', 'returned', 'caught', 'awaited'];
