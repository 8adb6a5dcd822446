import type { FunctionRef } from '../../../../rules/kit/flow.ts';
import { EFFECTS } from '../../../../rules/kit/library.ts';
import type { FileFlow } from './file-flow.ts';
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
    for (const [index, path] of paths.entries()) this.#numbers.set(path, index);
  }

  /** Below zero where it is no file of the project. */
  numberOf(path: string): FileNumber {
    return this.#numbers.get(path) ?? -1;
  }

  of(flow: FileFlow, functions: number): FileColumns {
    const { edges, roots, acts, deferred } = flow;
    return {
      flow,
      functions,
      arrows: rows(edges, ({ from, to, call, adds }) => [from, ...this.#target(to), call, adds]),
      handed: rows([...edges.keys()], (edge) => this.#taker(flow, edge)),
      defers: deferred.length > 0,
      roots: rows(roots, (one) => [...this.#target(one), bitOf(one.situation)]),
      acts: rows(acts, ({ fn, effect }) => [fn, 1 << EFFECTS.indexOf(effect)]),
    };
  }

  #taker({ edges, callees }: FileFlow, index: number): number[] {
    const edge = edges[index];
    const taker = edge?.handed && callees[edge.call];
    return taker?.kind === 'function' ? [index, this.numberOf(taker.path)] : [];
  }

  #target({ path, fn }: FunctionRef): [FileNumber, number] {
    return [this.numberOf(path), fn];
  }
}

function rows<T>(list: readonly T[], row: (one: T) => number[]): Int32Array {
  return list.length === 0 ? NONE : Int32Array.from(list.flatMap(row));
}
