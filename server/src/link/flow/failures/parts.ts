import type { FileFacts } from '../../../../../rules/kit/facts.ts';
import { HOW } from '../../../../../rules/kit/failures.ts';
import type { FileFlow } from '../file-flow.ts';
import { fileFailures, type HandedLink, type Seed } from './file-failures.ts';
import type { ParameterCall } from './parameter-calls.ts';
import type { Passed } from './places.ts';

/** What the spreads need of a file, most of it as rows of numbers, so that joining all files costs next to nothing. */
export interface FileParts {
  facts: FileFacts;
  flow: FileFlow;
  /** By function whether it is async, then by edge what becomes of what it throws, then of what it rejects with. */
  marks: Uint8Array;
  handed: readonly HandedLink[];
  /** Rows of SEED. */
  seeds: Int32Array;
  parameterCalls: readonly ParameterCall[];
}

/** function · how · call, or THROW · whether it is thrown again */
export const SEED = 4;
export const THROW = -1;

/** What becomes of a failure as a number: a spread over all calls compares no words. */
export const PASSED = { unknown: 0, throws: 1, rejects: 2, caught: 3, dropped: 4 } as const satisfies Record<
  Passed,
  number
>;

export function fileParts(facts: FileFacts, flow: FileFlow): FileParts {
  const { throws, rejects, handed, seeds, parameterCalls } = fileFailures(facts, flow);
  const { functions } = facts;
  const edges = throws.length;
  const marks = new Uint8Array(functions.length + 2 * edges);
  functions.forEach((one, fn) => {
    if (one.async) marks[fn] = 1;
  });
  for (let edge = 0; edge < edges; edge++) {
    marks[functions.length + edge] = PASSED[throws[edge] ?? 'unknown'];
    marks[functions.length + edges + edge] = PASSED[rejects[edge] ?? 'unknown'];
  }
  return {
    facts,
    flow,
    marks,
    handed: handed.length === 0 ? NONE_HANDED : handed,
    seeds: seeds.length === 0 ? NONE : rowsOf(seeds),
    parameterCalls: parameterCalls.length === 0 ? NO_CALLS : parameterCalls,
  };
}

const NONE = new Int32Array(0);
const NONE_HANDED: readonly HandedLink[] = [];
const NO_CALLS: readonly ParameterCall[] = [];

function rowsOf(seeds: readonly Seed[]): Int32Array {
  const row = ({ fn, how, call = THROW, again }: Seed) => [
    fn,
    HOW.indexOf(how),
    call,
    Number(again ?? false),
  ];
  return Int32Array.from(seeds.flatMap(row));
}
