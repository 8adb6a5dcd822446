import type { CallId } from '../../../../../rules/kit/facts.ts';
import { type Failing, type FailureAnswer, HOW } from '../../../../../rules/kit/failures.ts';
import type { FunctionRef, WitnessStep } from '../../../../../rules/kit/flow.ts';
import type { Room } from '../room.ts';
import { PASSED, SEED, THROW } from './parts.ts';
import type { Passing } from './passing.ts';

/** A function that fails in one of two ways, as a number. */
type Key = number;

/** Failures rise from what fails first to every function whose stack or promise they reach, breadth first. */
export class Rising {
  readonly #passing: Passing;
  /** By key, the arrow that it came through; below zero for what fails first, and where nothing does. */
  readonly #through: Int32Array;
  /** By key, the one before it on the way up. */
  readonly #below: Int32Array;
  /** By key of what fails first: the library's call, or below zero for a `throw`. */
  readonly #call: Int32Array;
  /** None is queued twice. */
  readonly #queue: Int32Array;
  #queued = 0;

  constructor(passing: Passing, room: Room) {
    this.#passing = passing;
    const keys = passing.graph.size * 2;
    this.#through = room.ints(keys).fill(NOWHERE);
    this.#below = room.ints(keys);
    this.#call = room.ints(keys);
    this.#queue = room.ints(keys);
    this.#start(false);
    this.#spread(0);
    // What a catch throws tells less than what it caught; it counts where that is not known.
    const from = this.#queued;
    this.#start(true);
    this.#spread(from);
  }

  #start(again: boolean): void {
    const { files } = this.#passing;
    for (let number = 0; number < files.length; number++) {
      const seeds = files[number]?.seeds ?? NONE;
      const first = this.#passing.graph.nodeIn(number, 0);
      for (let at = 0; at < seeds.length; at += SEED) {
        if ((seeds[at + 3] === 1) !== again) continue;
        this.#seed((first + (seeds[at] ?? 0)) * 2 + (seeds[at + 1] ?? 0), seeds[at + 2] ?? THROW);
      }
    }
  }

  #seed(key: Key, call: CallId): void {
    if (this.#through[key] !== NOWHERE) return;
    this.#through[key] = HERE;
    this.#call[key] = call;
    this.#queue[this.#queued++] = key;
  }

  #spread(from: number): void {
    const { graph } = this.#passing;
    const { start, arrows } = graph.into;
    for (let i = from; i < this.#queued; i++) {
      const key = this.#queue[i] ?? 0;
      const node = key >> 1;
      for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at++) this.#rise(key, arrows[at] ?? 0);
    }
  }

  #rise(key: Key, arrow: number): void {
    if (!this.#passing.leads(arrow)) return;
    const passed = (key & 1) === 0 ? this.#passing.throws(arrow) : this.#passing.rejects(arrow);
    if (passed !== PASSED.throws && passed !== PASSED.rejects) return;
    const up = (this.#passing.graph.from[arrow] ?? 0) * 2 + (passed === PASSED.rejects ? 1 : 0);
    if (this.#through[up] !== NOWHERE) return;
    this.#through[up] = arrow;
    this.#below[up] = key;
    this.#queue[this.#queued++] = up;
  }

  rejects(node: number): boolean {
    return this.#through[node * 2 + 1] !== NOWHERE;
  }

  of(fn: FunctionRef, how: Failing): FailureAnswer | undefined {
    let key = this.#passing.node(fn) * 2 + HOW.indexOf(how);
    if ((this.#through[key] ?? NOWHERE) === NOWHERE) return undefined;
    const { graph } = this.#passing;
    const way: WitnessStep[] = [];
    for (let arrow = this.#through[key] ?? HERE; arrow >= 0; arrow = this.#through[key] ?? HERE) {
      way.push(graph.step(arrow));
      key = this.#below[key] ?? 0;
    }
    const call = this.#call[key] ?? THROW;
    const first = graph.functionAt(key >> 1);
    return call === THROW ? { how, way, thrownIn: first } : { how, way: [...way, { ...first, call }] };
  }
}

const NONE = new Int32Array(0);
const NOWHERE = -2;
const HERE = -1;
