import { EFFECTS } from '../../../../rules/kit/library.ts';
import type { Edge, FileFlow } from './file-flow.ts';
import { bitOf } from './surroundings.ts';

/** A file as a number: its place among the paths. */
export type FileNumber = number;

/** One file's flow as rows of numbers, so that joining all files costs next to nothing. */
export interface FileColumns {
  flow: FileFlow;
  /** How many functions the file has. */
  functions: number;
  /** Rows of ARROW. */
  arrows: Int32Array;
  /** Rows of ARROW: what a call may run, nobody says which. */
  alternatives: Int32Array;
  /** Rows of HANDED: edges that hand a function to one of the project, whose code says when it runs; its file. */
  handed: Int32Array;
  /** Whether a function in here calls what its maker was given. */
  defers: boolean;
  /** Rows of TARGET: functions that somebody outside runs, and the situation's bit. */
  roots: Int32Array;
  /** Rows of ACT: functions of this file, and the bits of what they do. */
  acts: Int32Array;
}

/** from · the other's file · its function · call · adds */
export const ARROW = 5;
/** file · function · bit */
export const TARGET = 3;
/** function · bit */
export const ACT = 2;
/** edge · file */
export const HANDED = 2;

const NONE = new Int32Array(0);

/** The numbers of the files stay the same as long as there is no other file. */
export class Columns {
  readonly paths: readonly string[];
  readonly #numbers = new Map<string, FileNumber>();

  constructor(paths: readonly string[]) {
    this.paths = paths;
    paths.forEach((path, index) => {
      this.#numbers.set(path, index);
    });
  }

  /** Below zero where it is no file of the project. */
  numberOf(path: string): FileNumber {
    return this.#numbers.get(path) ?? -1;
  }

  of(flow: FileFlow, functions: number): FileColumns {
    const { edges, alternatives, roots, acts, deferred } = flow;
    return {
      flow,
      functions,
      arrows: this.#arrows(edges),
      alternatives: this.#arrows(alternatives),
      handed: this.#handed(flow),
      defers: deferred.length > 0,
      roots: rows(roots, TARGET, (row, at, { path, fn, situation }) => {
        row[at] = this.numberOf(path);
        row[at + 1] = fn;
        row[at + 2] = bitOf(situation);
      }),
      acts: rows(acts, ACT, (row, at, { fn, effect }) => {
        row[at] = fn;
        row[at + 1] = 1 << EFFECTS.indexOf(effect);
      }),
    };
  }

  #arrows(edges: readonly Edge[]): Int32Array {
    return rows(edges, ARROW, (row, at, { from, to, call, adds }) => {
      row[at] = from;
      row[at + 1] = this.numberOf(to.path);
      row[at + 2] = to.fn;
      row[at + 3] = call;
      row[at + 4] = adds;
    });
  }

  #handed({ edges, callees }: FileFlow): Int32Array {
    const handed: number[] = [];
    edges.forEach((edge, index) => {
      const taker = edge.handed && callees[edge.call];
      if (taker?.kind === 'function') handed.push(index, this.numberOf(taker.path));
    });
    return handed.length === 0 ? NONE : Int32Array.from(handed);
  }
}

function rows<T>(
  list: readonly T[],
  width: number,
  put: (into: Int32Array, at: number, one: T) => void,
): Int32Array {
  if (list.length === 0) return NONE;
  const all = new Int32Array(list.length * width);
  list.forEach((one, index) => {
    put(all, index * width, one);
  });
  return all;
}
