import type { BindingId, CallId, FileFacts, PathStep, ValueId } from '../../../../../rules/kit/facts.ts';
import type { ResultUse } from '../../../../../rules/kit/failures.ts';
import { type Uses, usesOf } from './uses.ts';

/** What is read of what a call gives, awaited or not; undefined where the whole of it goes somewhere else. */
export function resultUse(facts: FileFacts, call: CallId, isBuilder: boolean): ResultUse | undefined {
  const uses = usesOf(facts);
  const read = new Reads(facts, uses, isBuilder);
  return read.follow(uses.valueOf(call)) ? { keys: [...read.keys] } : undefined;
}

const LONGEST = 12;

class Reads {
  readonly keys = new Set<string>();
  readonly #facts: FileFacts;
  readonly #uses: Uses;
  readonly #isBuilder: boolean;
  #steps = 0;

  constructor(facts: FileFacts, uses: Uses, isBuilder: boolean) {
    this.#facts = facts;
    this.#uses = uses;
    this.#isBuilder = isBuilder;
  }

  /** False where it gets out of sight. */
  follow(id: ValueId): boolean {
    if (id < 0 || ++this.#steps > LONGEST) return false;
    const up = this.#uses.parentOf(id);
    const parent = this.#facts.values[up];
    switch (parent?.kind) {
      case undefined:
        return this.#alone(id);
      case 'await':
        return this.follow(up);
      case 'unary':
        return parent.op === 'void';
      case 'member':
        return this.#member(up, parent.name);
      case 'assignment': {
        const target = this.#facts.values[parent.target];
        return parent.value === id && target?.kind === 'binding' && this.#named(target.binding);
      }
      default:
        return false;
    }
  }

  #alone(id: ValueId): boolean {
    if (this.#uses.isReturned(id)) return false;
    const names = this.#facts.bindings.flatMap((one, binding) =>
      one.value === id ? [{ binding, path: one.path }] : [],
    );
    if (names.length === 0) return this.#isStatement(id);
    return names.every(({ binding, path }) => (path ? this.#part(path) : this.#named(binding)));
  }

  #part([key]: readonly PathStep[]): boolean {
    if (key === undefined || key === '...') return false;
    this.keys.add(String(key));
    return true;
  }

  #isStatement(id: ValueId): boolean {
    const value = this.#facts.values[id];
    const inner = value?.kind === 'await' ? this.#facts.values[value.of] : value;
    return inner?.kind === 'call' && this.#facts.calls[inner.call]?.statement !== undefined;
  }

  #member(member: ValueId, name: string): boolean {
    const up = this.#uses.parentOf(member);
    const value = this.#facts.values[up];
    const isCalled = value?.kind === 'call' && this.#facts.calls[value.call]?.callee === member;
    if (isCalled && name === 'then') return false;
    if (isCalled && (name === 'catch' || name === 'finally' || this.#isBuilder)) {
      if (name === 'throwOnError') return false;
      return this.follow(up);
    }
    this.keys.add(name);
    return true;
  }

  #named(id: BindingId): boolean {
    const reads = this.#uses.readsOf(id).filter((one) => {
      const parent = this.#facts.values[this.#uses.parentOf(one)];
      return parent?.kind !== 'assignment' || parent.target !== one;
    });
    return reads.every((one) => this.follow(one));
  }
}
