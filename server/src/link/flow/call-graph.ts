import type { CallId, FileFacts, FunctionId } from '../../../../rules/kit/facts.ts';
import type { FunctionRef, WitnessStep } from '../../../../rules/kit/flow.ts';
import type { Deferred, Edge, FileFlow } from './file-flow.ts';

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
    this.from = new Int32Array(arrows.from);
    this.to = new Int32Array(arrows.to);
    this.call = new Int32Array(arrows.call);
    this.adds = new Int32Array(arrows.adds);
    this.into = byEnd(this.to, size, arrows.leads, EFFECTS);
    this.outOf = byEnd(this.from, size, arrows.leads, SITUATIONS);
  }

  #arrows(flows: FlowOf): Arrows {
    const arrows: Arrows = { from: [], to: [], call: [], adds: [], leads: [] };
    for (const path of this.#paths) {
      for (const edge of flows(path)?.edges ?? []) {
        const later = edge.handed && this.#deferred(flows, path, edge.call, edge.handed.index);
        const from = this.node(path, edge.from);
        const to = this.node(edge.to.path, edge.to.fn);
        if (later) addDeferred(arrows, from, to, edge.call, later);
        else add(arrows, from, to, edge, BOTH);
      }
    }
    return arrows;
  }

  /** What is handed to a wrapper runs when what the wrapper gives back runs; whoever wraps it is no part of that. */
  #deferred(flows: FlowOf, path: string, call: CallId, index: number): DeferredArrow[] | undefined {
    const taker = flows(path)?.callees[call];
    if (taker?.kind !== 'function') return undefined;
    const later = flows(taker.path)?.deferred.filter((one) => one.owner === taker.fn && one.index === index);
    return later?.length ? later.map((one) => ({ ...one, node: this.node(taker.path, one.fn) })) : undefined;
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

/** Columns, since there are as many as calls and an object each would have to be collected again. */
interface Arrows {
  from: number[];
  to: number[];
  call: number[];
  adds: number[];
  /** Which of the two spreads it leads. */
  leads: number[];
}

const EFFECTS = 1;
const SITUATIONS = 2;
const BOTH = EFFECTS | SITUATIONS;

type DeferredArrow = Deferred & { node: Node };

function add(
  arrows: Arrows,
  from: Node,
  to: Node,
  { call, adds }: Pick<Edge, 'call' | 'adds'>,
  leads: number,
): void {
  arrows.from.push(from);
  arrows.to.push(to);
  arrows.call.push(call);
  arrows.adds.push(adds);
  arrows.leads.push(leads);
}

function addDeferred(
  arrows: Arrows,
  from: Node,
  to: Node,
  call: CallId,
  later: readonly DeferredArrow[],
): void {
  add(arrows, from, to, { call, adds: 0 }, EFFECTS);
  for (const one of later) add(arrows, one.node, to, one, SITUATIONS);
}

/** Counting sort of the arrows that lead a spread: their order is kept at each node. */
function byEnd(ends: Int32Array, size: number, leads: readonly number[], spread: number): Adjacency {
  const start = new Int32Array(size + 2);
  let total = 0;
  for (let arrow = 0; arrow < ends.length; arrow++) {
    if (((leads[arrow] ?? 0) & spread) === 0) continue;
    const after = (ends[arrow] ?? 0) + 2;
    start[after] = (start[after] ?? 0) + 1;
    total++;
  }
  for (let node = 2; node < start.length; node++) start[node] = (start[node] ?? 0) + (start[node - 1] ?? 0);
  const arrows = new Int32Array(total);
  for (let arrow = 0; arrow < ends.length; arrow++) {
    if (((leads[arrow] ?? 0) & spread) === 0) continue;
    const next = (ends[arrow] ?? 0) + 1;
    const at = start[next] ?? 0;
    arrows[at] = arrow;
    start[next] = at + 1;
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
