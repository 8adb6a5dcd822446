import type { FileFacts, FunctionId } from '../../../../rules/kit/facts.ts';
import type { FunctionRef, WitnessStep } from '../../../../rules/kit/flow.ts';
import type { Edge, FileFlow } from './file-flow.ts';

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
    const arrows = this.#arrows(flows);
    this.from = Int32Array.from(arrows, (one) => one.from);
    this.to = Int32Array.from(arrows, (one) => one.to);
    this.call = Int32Array.from(arrows, (one) => one.call);
    this.adds = Int32Array.from(arrows, (one) => one.adds);
    this.into = byEnd(this.to, size, (arrow) => arrows[arrow]?.only !== 'situations');
    this.outOf = byEnd(this.from, size, (arrow) => arrows[arrow]?.only !== 'effects');
  }

  #arrows(flows: FlowOf): ArrowParts[] {
    return this.#paths.flatMap((path) =>
      (flows(path)?.edges ?? []).flatMap((edge) => this.#arrowsOf(flows, path, edge)),
    );
  }

  /** What is handed to a wrapper runs when what the wrapper gives back runs; whoever wraps it is no part of that. */
  #arrowsOf(flows: FlowOf, path: string, { from, to, call, adds, handed }: Edge): ArrowParts[] {
    const arrow = { from: this.node(path, from), to: this.node(to.path, to.fn), call, adds };
    const taker = handed && flows(path)?.callees[call];
    if (taker?.kind !== 'function') return [arrow];
    const later = (flows(taker.path)?.deferred ?? []).filter(
      (one) => one.owner === taker.fn && one.index === handed?.index,
    );
    if (later.length === 0) return [arrow];
    const runs = later.map((one) => ({
      from: this.node(taker.path, one.fn),
      to: arrow.to,
      call: one.call,
      adds: one.adds,
      only: 'situations' as const,
    }));
    return [{ ...arrow, adds: 0, only: 'effects' }, ...runs];
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

interface ArrowParts {
  from: Node;
  to: Node;
  call: number;
  adds: number;
  /** Present where it leads one of the two spreads alone. */
  only?: 'effects' | 'situations';
}

type FlowOf = (path: string) => FileFlow | undefined;

/** Counting sort: the order of the arrows is kept at each node. */
function byEnd(ends: Int32Array, size: number, counts: (arrow: Arrow) => boolean): Adjacency {
  const start = new Int32Array(size + 2);
  let total = 0;
  for (const [arrow, end] of ends.entries()) {
    if (!counts(arrow)) continue;
    start[end + 2] = (start[end + 2] ?? 0) + 1;
    total++;
  }
  for (let node = 2; node < start.length; node++) start[node] = (start[node] ?? 0) + (start[node - 1] ?? 0);
  const arrows = new Int32Array(total);
  for (const [arrow, end] of ends.entries()) {
    if (!counts(arrow)) continue;
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
