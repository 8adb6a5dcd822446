import type { FunctionId } from '../../../../../rules/kit/facts.ts';
import type { FunctionRef } from '../../../../../rules/kit/flow.ts';
import { type Arrow, type CallGraph, LEADS, type Node } from '../call-graph.ts';
import type { Edge } from '../file-flow.ts';
import type { Room } from '../room.ts';
import type { HandedLink } from './file-failures.ts';
import type { ParameterCall } from './parameter-calls.ts';
import { type FileParts, PASSED } from './parts.ts';
import type { Passed } from './places.ts';

/** What becomes of a failure on its way along the arrows of the call graph, as columns beside it. */
export class Passing {
  readonly graph: CallGraph;
  /** By number of the file. */
  readonly files: readonly (FileParts | undefined)[];
  readonly isAsync: Uint8Array;
  readonly #throws: Uint8Array;
  readonly #rejects: Uint8Array;
  /** By number of the file, its first arrow. */
  readonly #first: Int32Array;

  constructor(graph: CallGraph, files: readonly (FileParts | undefined)[], room: Room) {
    this.graph = graph;
    this.files = files;
    this.isAsync = room.bytes(graph.size);
    this.#throws = room.bytes(graph.from.length);
    this.#rejects = room.bytes(graph.from.length);
    this.#first = room.ints(files.length);
    let arrow = 0;
    for (let number = 0; number < files.length; number++) {
      this.#first[number] = arrow;
      const file = files[number];
      if (!file) continue;
      const { marks } = file;
      const edges = file.flow.edges.length;
      const functions = marks.length - 2 * edges;
      copy(marks, 0, functions, this.isAsync, graph.nodeIn(number, 0));
      copy(marks, functions, edges, this.#throws, arrow);
      copy(marks, functions + edges, edges, this.#rejects, arrow);
      for (const link of file.handed) if (link.taker) this.#setTaken(arrow + link.edge, link);
      arrow += edges;
    }
  }

  #setTaken(arrow: Arrow, link: HandedLink): void {
    const { throws, rejects } = takenBy(this.partsOf, link);
    this.#throws[arrow] = PASSED[throws];
    this.#rejects[arrow] = PASSED[rejects];
  }

  readonly partsOf = (path: string): FileParts | undefined => this.files[this.graph.numberOf(path)];

  node({ path, fn }: FunctionRef): Node {
    return this.graph.node(path, fn);
  }

  /** As PASSED has it. */
  throws(arrow: Arrow): number {
    return this.#throws[arrow] ?? PASSED.unknown;
  }

  rejects(arrow: Arrow): number {
    return this.#rejects[arrow] ?? PASSED.unknown;
  }

  leads(arrow: Arrow): boolean {
    return ((this.graph.leads[arrow] ?? 0) & LEADS.failures) !== 0;
  }

  /** The edge of a file that an arrow stands for. */
  edgeAt(arrow: Arrow): Edge | undefined {
    const { path } = this.graph.functionAt(this.graph.from[arrow] ?? 0);
    const number = this.graph.numberOf(path);
    return this.files[number]?.flow.edges[arrow - (this.#first[number] ?? 0)];
  }
}

/** For the few numbers of one file quicker than `set`. */
function copy(from: Uint8Array, start: number, length: number, to: Uint8Array, at: number): void {
  for (let i = 0; i < length; i++) to[at + i] = from[start + i] ?? 0;
}

/** A function of the project says by its own code what it does with a function that it is given. */
export function takenBy(
  partsOf: (path: string) => FileParts | undefined,
  { taker, handed, throws, rejects }: HandedLink,
): { throws: Passed; rejects: Passed } {
  const only = taker && onlyCall(partsOf(taker.path)?.parameterCalls, taker.fn, handed.index);
  if (!only) return UNKNOWN;
  const through = (passed: Passed): Passed =>
    passed === 'rejects' ? rejects : passed === 'throws' ? throws : passed;
  return { throws: through(only.throws), rejects: through(only.rejects) };
}

/** Called later, or in more ways than one: not followed. */
function onlyCall(
  calls: readonly ParameterCall[] | undefined,
  fn: FunctionId,
  index: number,
): ParameterCall | undefined {
  let only: ParameterCall | undefined;
  for (const one of calls ?? NO_CALLS) {
    if (one.owner !== fn || one.index !== index) continue;
    if (only) return undefined;
    only = one;
  }
  return only?.fn === fn ? only : undefined;
}

const NO_CALLS: readonly ParameterCall[] = [];
const UNKNOWN: { throws: Passed; rejects: Passed } = { throws: 'unknown', rejects: 'unknown' };
