import type { Adjacency, Arrow, Node } from './call-graph.ts';

/** One direction of the call graph: the arrows to follow from a node, and the node at their other end. */
export interface Direction {
  along: Adjacency;
  ends: Int32Array;
  /** By arrow, which spreads follow it. */
  leads: Uint8Array;
  /** The bit of this one. */
  which: number;
}

/** To what each node has by itself, as bits, it adds that of all nodes from which arrows lead to it. */
export function spread(all: Int32Array, { along, ends, leads, which }: Direction): void {
  // None is queued twice.
  const queue = new Int32Array(all.length);
  let queued = 0;
  const isQueued = new Uint8Array(all.length);
  for (let node = 0; node < all.length; node++) {
    if (all[node] === 0) continue;
    isQueued[node] = 1;
    queue[queued++] = node;
  }
  while (queued > 0) {
    const node = queue[--queued] ?? 0;
    isQueued[node] = 0;
    const bits = all[node] ?? 0;
    for (let i = along.start[node] ?? 0; i < (along.start[node + 1] ?? 0); i++) {
      const arrow = along.arrows[i] ?? 0;
      if (((leads[arrow] ?? 0) & which) === 0) continue;
      const next = ends[arrow] ?? 0;
      const before = all[next] ?? 0;
      if ((before | bits) === before) continue;
      all[next] = before | bits;
      if (isQueued[next]) continue;
      isQueued[next] = 1;
      queue[queued++] = next;
    }
  }
}

/** For each node the arrow by which one of the starts is nearest; below zero at a start and where there is none. */
export type Ways = Int32Array;
const HERE = -1;
const NOWHERE = -2;

/** A start is a node, or what lies beyond an arrow. Breadth first: of two equally short ways the first counts. */
export function shortestWays(
  starts: Iterable<{ node: Node; arrow?: Arrow }>,
  { along, ends, leads, which }: Direction,
  ways: Ways,
): Ways {
  ways.fill(NOWHERE);
  const queue: Node[] = [];
  for (const { node, arrow } of starts) {
    if (ways[node] !== NOWHERE) continue;
    ways[node] = arrow ?? HERE;
    queue.push(node);
  }
  for (let i = 0; i < queue.length; i++) {
    const node = queue[i] ?? 0;
    for (let at = along.start[node] ?? 0; at < (along.start[node + 1] ?? 0); at++) {
      const arrow = along.arrows[at] ?? 0;
      const next = ends[arrow] ?? 0;
      if (((leads[arrow] ?? 0) & which) === 0) continue;
      if (ways[next] !== NOWHERE) continue;
      ways[next] = arrow;
      queue.push(next);
    }
  }
  return ways;
}
