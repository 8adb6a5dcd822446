import type { Failing, FailureAnswer } from '../../../../../rules/kit/failures.ts';
import type { FunctionRef } from '../../../../../rules/kit/flow.ts';
import { type Came, type Nodes, stepAt, wayFrom } from './nodes.ts';

interface Risen extends Came {
  thrownIn?: FunctionRef;
}

/** Failures rise from what fails first to every function whose stack or promise they reach, breadth first. */
export class Rising {
  readonly #nodes: Nodes;
  /** By node and how it fails. */
  readonly #reached = new Map<number, Risen>();

  constructor(nodes: Nodes) {
    this.#nodes = nodes;
    this.#start(false);
    this.#spread();
    // What a catch throws tells less than what it caught; it counts where that is not known.
    this.#start(true);
    this.#spread();
  }

  #start(again: boolean): void {
    for (const [path, { failures }] of this.#nodes.files) {
      for (const { fn, how, call, ...seed } of failures.seeds) {
        const key = this.#key({ path, fn }, how);
        if ((seed.again ?? false) !== again || this.#reached.has(key)) continue;
        this.#reached.set(
          key,
          call === undefined ? { thrownIn: { path, fn } } : { step: stepAt(path, fn, call) },
        );
      }
    }
  }

  #spread(): void {
    for (const [key] of this.#reached) {
      for (const { path, from, call, ...link } of this.#nodes.into[key >> 1] ?? []) {
        const passed = link[HOW[key & 1] as Failing];
        if (passed !== 'throws' && passed !== 'rejects') continue;
        const up = this.#key({ path, fn: from }, passed);
        if (!this.#reached.has(up)) this.#reached.set(up, { step: stepAt(path, from, call), next: key });
      }
    }
  }

  has(fn: FunctionRef, how: Failing): boolean {
    return this.#reached.has(this.#key(fn, how));
  }

  of(fn: FunctionRef, how: Failing): FailureAnswer | undefined {
    const key = this.#key(fn, how);
    if (!this.#reached.has(key)) return undefined;
    let last: Risen | undefined;
    const way = wayFrom((at: number) => {
      last = this.#reached.get(at);
      return last;
    }, key);
    return { how, way, ...(last?.thrownIn && { thrownIn: last.thrownIn }) };
  }

  #key(fn: FunctionRef, how: Failing): number {
    return this.#nodes.of(fn) * 2 + HOW.indexOf(how);
  }
}

const HOW: readonly Failing[] = ['throws', 'rejects'];
