import type { FunctionRef } from '../../../../../rules/kit/flow.ts';
import { type Arrow, type CallGraph, LEADS, type Node } from '../call-graph.ts';
import type { FailureLink } from './file-failures.ts';
import type { FileParts } from './parts.ts';
import type { Passed } from './places.ts';

/** What becomes of a failure on its way along the arrows of the call graph, as columns beside it. */
export class Passing {
  readonly graph: CallGraph;
  readonly files: ReadonlyMap<string, FileParts>;
  readonly isAsync: Uint8Array;
  readonly #throws: Uint8Array;
  readonly #rejects: Uint8Array;
  /** By arrow: a function that is handed over, not called. */
  readonly #isHanded: Uint8Array;
  /** The first arrow of each file. */
  readonly #first = new Map<string, Arrow>();

  /** The files in the order of the graph, so that their links are its arrows one by one. */
  constructor(graph: CallGraph, files: ReadonlyMap<string, FileParts>) {
    this.graph = graph;
    this.files = files;
    this.isAsync = new Uint8Array(graph.size);
    this.#throws = new Uint8Array(graph.from.length);
    this.#rejects = new Uint8Array(graph.from.length);
    this.#isHanded = new Uint8Array(graph.from.length);
    let arrow = 0;
    for (const [path, { facts, failures }] of files) {
      this.#first.set(path, arrow);
      const node = graph.node(path, 0);
      for (const [fn, { async: isAsync }] of facts.functions.entries())
        if (isAsync) this.isAsync[node + fn] = 1;
      for (const link of failures.links) this.#set(arrow++, link);
    }
  }

  #set(arrow: Arrow, link: FailureLink): void {
    const { throws, rejects } = link.taker ? this.#taken(link) : link;
    this.#throws[arrow] = CODES.indexOf(throws);
    this.#rejects[arrow] = CODES.indexOf(rejects);
    if (link.handed) this.#isHanded[arrow] = 1;
  }

  /** A function of the project says by its own code what it does with a function that it is given. */
  #taken({ taker, handed, throws, rejects }: FailureLink): { throws: Passed; rejects: Passed } {
    const calls = (this.files.get(taker?.path ?? '')?.failures.parameterCalls ?? []).filter(
      (one) => one.owner === taker?.fn && one.index === handed?.index,
    );
    const [only] = calls;
    // Called later, or in more ways than one: not followed.
    if (!only || calls.length > 1 || only.fn !== taker?.fn) return { throws: 'unknown', rejects: 'unknown' };
    const through = (passed: Passed): Passed =>
      passed === 'rejects' ? rejects : passed === 'throws' ? throws : passed;
    return { throws: through(only.throws), rejects: through(only.rejects) };
  }

  node({ path, fn }: FunctionRef): Node {
    return this.graph.node(path, fn);
  }

  throws(arrow: Arrow): Passed {
    return CODES[this.#throws[arrow] ?? 0] ?? 'unknown';
  }

  rejects(arrow: Arrow): Passed {
    return CODES[this.#rejects[arrow] ?? 0] ?? 'unknown';
  }

  isHanded(arrow: Arrow): boolean {
    return this.#isHanded[arrow] === 1;
  }

  leads(arrow: Arrow): boolean {
    return ((this.graph.leads[arrow] ?? 0) & LEADS.failures) !== 0;
  }

  /** The file's own links, each with its arrow. */
  *linksOf(path: string): Generator<[Arrow, FailureLink]> {
    const first = this.#first.get(path) ?? 0;
    for (const [index, link] of (this.files.get(path)?.failures.links ?? []).entries())
      yield [first + index, link];
  }
}

const CODES: readonly Passed[] = ['unknown', 'throws', 'rejects', 'caught', 'dropped'];
