import type { CallId, FileFacts, FunctionId } from '../../../../../rules/kit/facts.ts';
import type { FunctionRef, WitnessStep } from '../../../../../rules/kit/flow.ts';
import type { FileFlow } from '../file-flow.ts';
import type { FailureLink, FileFailures } from './file-failures.ts';
import type { Passed } from './places.ts';

/** What the spreads need of a file. */
export interface FileParts {
  facts: FileFacts;
  flow: FileFlow;
  failures: FileFailures;
}

/** A function as a number: those of one file stand side by side. */
export type Node = number;

export interface Link extends FailureLink {
  path: string;
}

/** How an answer reached a node: through which call of which function, and from where it came. */
export interface Came {
  step?: WitnessStep;
  next?: number;
}

/** All functions of the project, and the calls by which failures go between them. */
export class Nodes {
  readonly files: ReadonlyMap<string, FileParts>;
  readonly into: Link[][] = [];
  readonly outOf: Link[][] = [];
  readonly #first = new Map<string, Node>();

  constructor(files: ReadonlyMap<string, FileParts>) {
    // In the order of the paths: which of two equally short ways is told must not hang on the order of the files.
    this.files = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
    let next = 0;
    for (const [path, { facts }] of this.files) {
      this.#first.set(path, next);
      next += facts.functions.length;
    }
    for (const [path, { failures }] of this.files) for (const link of failures.links) this.#add(path, link);
  }

  of({ path, fn }: FunctionRef): Node {
    return (this.#first.get(path) ?? Number.NaN) + fn;
  }

  isAsync({ path, fn }: FunctionRef): boolean {
    return this.files.get(path)?.facts.functions[fn]?.async === true;
  }

  #add(path: string, link: FailureLink): void {
    const whole = { ...link, ...this.#taken(link), path };
    push(this.into, this.of(link.to), whole);
    push(this.outOf, this.of({ path, fn: link.from }), whole);
  }

  /** A function of the project says by its own code what it does with a function that it is given. */
  #taken({ taker, handed, throws, rejects }: FailureLink): { throws: Passed; rejects: Passed } {
    if (!taker || !handed) return { throws, rejects };
    const calls = (this.files.get(taker.path)?.failures.parameterCalls ?? []).filter(
      (one) => one.owner === taker.fn && one.index === handed.index,
    );
    const [only] = calls;
    // Called later, or in more ways than one: not followed.
    if (!only || calls.length > 1 || only.fn !== taker.fn) return { throws: 'unknown', rejects: 'unknown' };
    const through = (passed: Passed): Passed =>
      passed === 'rejects' ? rejects : passed === 'throws' ? throws : passed;
    return { throws: through(only.throws), rejects: through(only.rejects) };
  }
}

function push(lists: Link[][], node: Node, link: Link): void {
  if (Number.isNaN(node)) return;
  const list = lists[node];
  if (list) list.push(link);
  else lists[node] = [link];
}

/** The steps from an answer back to what it began with. */
export function wayFrom<Key>(
  came: (key: Key) => (Came & { next?: Key }) | undefined,
  from: Key,
): WitnessStep[] {
  const way: WitnessStep[] = [];
  for (let at: Key | undefined = from; at !== undefined; ) {
    const one: (Came & { next?: Key }) | undefined = came(at);
    if (one?.step) way.push(one.step);
    at = one?.next;
  }
  return way;
}

export function stepAt(path: string, fn: FunctionId, call: CallId): WitnessStep {
  return { path, fn, call };
}
