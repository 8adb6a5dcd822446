import type { FileFacts } from '../../../../../rules/kit/facts.ts';
import { HOW } from '../../../../../rules/kit/failures.ts';
import type { FileFlow } from '../file-flow.ts';
import { type FileFailures, fileFailures, type Seed } from './file-failures.ts';
import type { Passed } from './places.ts';

/** What the spreads need of a file, most of it as rows of numbers, so that joining all files costs next to nothing. */
export interface FileParts {
  facts: FileFacts;
  flow: FileFlow;
  failures: FileFailures;
  /** By function whether it is async, then by link what becomes of what it throws, then of what it rejects with. */
  marks: Uint8Array;
  /** Links whose taker, a function of the project, says what becomes of a failure. */
  taken: readonly number[];
  /** Rows of SEED. */
  seeds: Int32Array;
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
  const failures = fileFailures(facts, flow);
  const { links, seeds } = failures;
  return {
    facts,
    flow,
    failures,
    marks: Uint8Array.from([
      ...facts.functions.map((one) => Number(one.async ?? false)),
      ...links.map((one) => PASSED[one.throws]),
      ...links.map((one) => PASSED[one.rejects]),
    ]),
    taken: [...links.keys()].filter((one) => links[one]?.taker),
    seeds: seeds.length === 0 ? NONE : rowsOf(seeds),
  };
}

const NONE = new Int32Array(0);

function rowsOf(seeds: readonly Seed[]): Int32Array {
  const row = ({ fn, how, call = THROW, again }: Seed) => [
    fn,
    HOW.indexOf(how),
    call,
    Number(again ?? false),
  ];
  return Int32Array.from(seeds.flatMap(row));
}
