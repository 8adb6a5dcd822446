import { count } from '../ruling/summary.ts';
import type { Project } from './checkout-session.ts';
import { inMemoryCheck } from './in-memory-check.ts';
import { type Pair, pairsOf, tryPair } from './pairs.ts';
import { add, addFailures, addMade, type Results } from './results.ts';
import { sample } from './sample.ts';
import { type NewTypeErrors, type Offer, offersOf, tryAll, tryAlone } from './trials.ts';

export interface Limits {
  /** Fixes tried of each rule, and half as many pairs. */
  most: number;
  seed: number;
}

/** Tries the fixes of a project, each alone, some in pairs, and all safe ones of each file. */
export function run(project: Project, { most, seed }: Limits, newTypeErrors?: NewTypeErrors): Results {
  const check = inMemoryCheck(project);
  const results: Results = {
    fileCount: project.fileCount,
    problems: count(project.problems, ({ kind }) => kind),
    rules: new Map(),
    failures: [],
    made: new Map(),
  };
  const offers = offersOf(project);
  for (const { rule } of project.findings) add(results, rule, 'findings');
  for (const { finding } of offers) add(results, finding.rule, 'fixes');

  const byRule = { group: ({ finding }: Offer) => finding.rule, name: nameOf };
  const sound = sample(offers, most, seed, byRule).filter((offer) => {
    const { failures, made } = tryAlone(project, offer, check, newTypeErrors);
    add(results, offer.finding.rule, 'tried');
    addFailures(results, failures);
    addMade(results, offer, made);
    return failures.length === 0;
  });

  const byFirst = {
    group: ([{ finding }]: Pair) => finding.rule,
    name: ([one, two]: Pair) => `${nameOf(one)}\0${nameOf(two)}`,
  };
  for (const pair of sample(pairsOf(sound, seed), Math.ceil(most / 2), seed, byFirst)) {
    const { failures, refused } = tryPair(project, pair, check);
    const { rule } = pair[0].finding;
    add(results, rule, 'pairs');
    if (refused) add(results, rule, 'refused');
    addFailures(results, failures);
  }

  for (const path of Object.keys(project.files)) addFailures(results, tryAll(project, path, check));
  return results;
}

function nameOf({ finding, index }: Offer): string {
  return `${finding.path}\0${finding.fingerprint}\0${index}`;
}
