import type { FileFacts, FunctionId } from '../../../../rules/kit/facts.ts';
import type { FunctionRef, WitnessStep } from '../../../../rules/kit/flow.ts';
import type { FileFlow } from './file-flow.ts';

/** A function of the project as a number: those of a file follow each other. */
export type Node = number;
/** A call between two nodes, as a number. */
export type Arrow = number;

/** Arrows by one of their ends: those of node `n` stand at `start[n]` up to `start[n + 1]` of `arrows`. */
export interface Adjacency {
  start: Int32Array;
  arrows: Int32Array;
}

/**
 * The calls between all functions of the project as arrays of numbers: made afresh after each edit, so that it has to
 * cost next to nothing.
 */
export class CallGraph {
  readonly size: number;
  /** By arrow. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly call: Int32Array;
  readonly adds: Int32Array;
  readonly into: Adjacency;
  readonly outOf: Adjacency;
  readonly #paths: readonly string[];
  readonly #first = new Map<string, Node>();
  /** The first node of each file, in the order of the paths. */
  readonly #starts: Int32Array;

  constructor(paths: readonly string[], facts: (path: string) => FileFacts | undefined, flows: FlowOf) {
    this.#paths = paths;
    this.#starts = new Int32Array(paths.length);
    let size = 0;
    for (const [index, path] of paths.entries()) {
      this.#starts[index] = size;
      this.#first.set(path, size);
      size += facts(path)?.functions.length ?? 0;
    }
    this.size = size;
    const count = paths.reduce((sum, path) => sum + (flows(path)?.edges.length ?? 0), 0);
    this.from = new Int32Array(count);
    this.to = new Int32Array(count);
    this.call = new Int32Array(count);
    this.adds = new Int32Array(count);
    this.#fill(flows);
    this.into = byEnd(this.to, size);
    this.outOf = byEnd(this.from, size);
  }

  #fill(flows: FlowOf): void {
    let arrow = 0;
    for (const path of this.#paths) {
      for (const { from, to, call, adds } of flows(path)?.edges ?? []) {
        this.from[arrow] = this.node(path, from);
        this.to[arrow] = this.node(to.path, to.fn);
        this.call[arrow] = call;
        this.adds[arrow] = adds;
        arrow++;
      }
    }
  }

  node(path: string, fn: FunctionId): Node {
    return (this.#first.get(path) ?? this.size) + fn;
  }

  /** The arrow's call, in the function that makes it. */
  step(arrow: Arrow): WitnessStep {
    return { ...this.functionAt(this.from[arrow] ?? 0), call: this.call[arrow] ?? 0 };
  }

  functionAt(node: Node): FunctionRef {
    const file = lastUpTo(this.#starts, node);
    return { path: this.#paths[file] ?? '', fn: node - (this.#starts[file] ?? 0) };
  }
}

type FlowOf = (path: string) => FileFlow | undefined;

/** Counting sort: the order of the arrows is kept at each node. */
function byEnd(ends: Int32Array, size: number): Adjacency {
  const start = new Int32Array(size + 2);
  for (const end of ends) start[end + 2] = (start[end + 2] ?? 0) + 1;
  for (let node = 2; node < start.length; node++) start[node] = (start[node] ?? 0) + (start[node - 1] ?? 0);
  const arrows = new Int32Array(ends.length);
  for (const [arrow, end] of ends.entries()) {
    const at = start[end + 1] ?? 0;
    arrows[at] = arrow;
    start[end + 1] = at + 1;
  }
  return { start, arrows };
}

function lastUpTo(starts: Int32Array, node: Node): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= node) low = middle;
    else high = middle - 1;
  }
  return low;
}
