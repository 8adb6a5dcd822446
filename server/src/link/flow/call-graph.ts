import type { CallId, FunctionId } from '../../../../rules/kit/facts.ts';
import type { FunctionRef, WitnessStep } from '../../../../rules/kit/flow.ts';
import { ARROW, type Columns, type FileColumns, type FileNumber, HANDED } from './columns.ts';
import type { FileFlow } from './file-flow.ts';
import type { Room } from './room.ts';

/** A function of the project as a number: those of a file follow each other. */
export type Node = number;
/** A call between two nodes, as a number. */
export type Arrow = number;

/** Arrows by one of their ends: those of node `n` stand at `start[n]` up to `start[n + 1]` of `arrows`. */
export interface Adjacency {
  start: Int32Array;
  arrows: Int32Array;
}

interface Joining {
  columns: Columns;
  /** By number of the file. */
  files: readonly (FileColumns | undefined)[];
  room: Room;
}

/**
 * The calls between all functions of the project as arrays of numbers: made afresh after an edit, so that it has to cost
 * next to nothing. First one arrow for each edge, in the order of the files and of their edges.
 */
export class CallGraph {
  readonly size: number;
  /** By arrow. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly call: Int32Array;
  readonly adds: Int32Array;
  /** What spreads along it, as bits. */
  readonly leads: Uint8Array;
  readonly into: Adjacency;
  readonly outOf: Adjacency;
  readonly #columns: Columns;
  /** The first node of each file, and what would come after the last one. */
  readonly #starts: Int32Array;

  constructor({ columns, files, room }: Joining) {
    const { paths } = columns;
    this.#columns = columns;
    this.#starts = room.ints(paths.length + 1);
    for (let index = 0; index < paths.length; index++)
      this.#starts[index + 1] = (this.#starts[index] ?? 0) + (files[index]?.functions ?? 0);
    this.size = this.#starts[paths.length] ?? 0;
    const deferred = this.#deferred(files);
    const situating = deferred.later.concat(this.#alternatives(files));
    let edges = 0;
    for (const file of files) edges += file ? file.arrows.length / ARROW : 0;
    const all = edges + situating.length;
    this.from = room.ints(all);
    this.to = room.ints(all);
    this.call = room.ints(all);
    this.adds = room.ints(all);
    this.leads = room.bytes(all);
    this.#addEdges(files, deferred.edges);
    for (let index = 0; index < situating.length; index++) {
      const { from, to, call, adds } = situating[index] ?? NO_ARROW;
      this.#set(edges + index, from, to, call, adds, LEADS.situations);
    }
    this.into = byEnd(this.to, this.size, room);
    this.outOf = byEnd(this.from, this.size, room);
  }

  #addEdges(files: Joining['files'], deferred: ReadonlySet<Arrow>): void {
    let arrow = 0;
    for (let number = 0; number < files.length; number++) {
      const rows = files[number]?.arrows ?? NONE;
      const first = this.#starts[number] ?? 0;
      for (let at = 0; at < rows.length; at += ARROW) {
        const to = this.nodeIn(rows[at + 1] ?? -1, rows[at + 2] ?? 0);
        const isLater = deferred.size > 0 && deferred.has(arrow);
        const adds = isLater ? 0 : (rows[at + 4] ?? 0);
        const leads = isLater ? LEADS_NOW : LEADS_ALL;
        this.#set(arrow++, first + (rows[at] ?? 0), to, rows[at + 3] ?? 0, adds, leads);
      }
    }
  }

  #set(arrow: Arrow, from: Node, to: Node, call: CallId, adds: number, leads: number): void {
    this.from[arrow] = from;
    this.to[arrow] = to;
    this.call[arrow] = call;
    this.adds[arrow] = adds;
    this.leads[arrow] = leads;
  }

  /** What is handed to a wrapper runs when what the wrapper gives back runs; whoever wraps it is no part of that. */
  #deferred(files: Joining['files']): { edges: Set<Arrow>; later: DeferredArrow[] } {
    const edges = new Set<Arrow>();
    const later: DeferredArrow[] = [];
    let first = 0;
    for (const file of files) {
      const handed = file?.handed ?? NONE;
      for (let at = 0; at < handed.length; at += HANDED) {
        const taker = files[handed[at + 1] ?? -1];
        if (!file || !taker?.defers) continue;
        const index = handed[at] ?? 0;
        const known = later.length;
        this.#whenCalled(file.flow, index, taker.flow, later);
        if (later.length > known) edges.add(first + index);
      }
      first += file ? file.arrows.length / ARROW : 0;
    }
    return { edges, later };
  }

  /** Each of them may run there; that what one of them does is done is more than can be told. */
  #alternatives(files: Joining['files']): DeferredArrow[] {
    const found: DeferredArrow[] = [];
    for (let number = 0; number < files.length; number++) {
      const rows = files[number]?.alternatives ?? NONE;
      for (let at = 0; at < rows.length; at += ARROW) {
        const from = this.nodeIn(number, rows[at] ?? 0);
        const to = this.nodeIn(rows[at + 1] ?? -1, rows[at + 2] ?? 0);
        found.push({ from, to, call: rows[at + 3] ?? 0, adds: rows[at + 4] ?? 0 });
      }
    }
    return found;
  }

  #whenCalled(
    { edges, callees }: FileFlow,
    index: number,
    { deferred }: FileFlow,
    later: DeferredArrow[],
  ): void {
    const edge = edges[index];
    const taker = edge && callees[edge.call];
    if (!edge?.handed || taker?.kind !== 'function') return;
    for (const { owner, index: parameter, fn, call, adds } of deferred) {
      if (owner !== taker.fn || parameter !== edge.handed.index) continue;
      later.push({ from: this.node(taker.path, fn), to: this.node(edge.to.path, edge.to.fn), call, adds });
    }
  }

  node(path: string, fn: FunctionId): Node {
    return this.nodeIn(this.#columns.numberOf(path), fn);
  }

  numberOf(path: string): FileNumber {
    return this.#columns.numberOf(path);
  }

  /** Beyond all nodes where there is no such file. */
  nodeIn(file: FileNumber, fn: FunctionId): Node {
    return file < 0 ? this.size : (this.#starts[file] ?? 0) + fn;
  }

  /** The arrow's call, in the function that makes it. */
  step(arrow: Arrow): WitnessStep {
    return { ...this.functionAt(this.from[arrow] ?? 0), call: this.call[arrow] ?? 0 };
  }

  functionAt(node: Node): FunctionRef {
    const file = lastUpTo(this.#starts, node);
    return { path: this.#columns.paths[file] ?? '', fn: node - (this.#starts[file] ?? 0) };
  }
}

const NONE = new Int32Array(0);

/** A wrapper's call of what it was given, in the function that it gives back. */
interface DeferredArrow {
  from: Node;
  to: Node;
  call: CallId;
  adds: number;
}

const NO_ARROW: DeferredArrow = { from: 0, to: 0, call: 0, adds: 0 };

/** What can spread along an arrow. */
export const LEADS = { effects: 1, situations: 2, failures: 4 };
const LEADS_ALL = LEADS.effects | LEADS.situations | LEADS.failures;
const LEADS_NOW = LEADS.effects | LEADS.failures;

/** Counting sort of the arrows: their order is kept at each node. */
function byEnd(ends: Int32Array, size: number, room: Room): Adjacency {
  const start = room.ints(size + 2);
  for (let arrow = 0; arrow < ends.length; arrow++) {
    const after = (ends[arrow] ?? 0) + 2;
    start[after] = (start[after] ?? 0) + 1;
  }
  for (let node = 2; node < start.length; node++) start[node] = (start[node] ?? 0) + (start[node - 1] ?? 0);
  const arrows = room.ints(start[size + 1] ?? 0);
  for (let arrow = 0; arrow < ends.length; arrow++) {
    const next = (ends[arrow] ?? 0) + 1;
    const at = start[next] ?? 0;
    arrows[at] = arrow;
    start[next] = at + 1;
  }
  return { start, arrows };
}

/** The last file that begins at or before the node; of those without functions, the one that comes after them. */
function lastUpTo(starts: Int32Array, node: Node): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= node) low = middle;
    else high = middle - 1;
  }
  return low;
}
