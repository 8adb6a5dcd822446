import { isBestEffort, isTakenBack } from './best-effort.ts';
import { asksBetween, storesBetween } from './between-writes.ts';
import type { Dependence } from './dependent-writes.ts';
import type { FunctionId } from './facts.ts';
import { calledBy } from './failure-way.ts';
import { whyHarmless } from './harmless-rests.ts';
import { areRecomputed } from './recomputed.ts';
import { isRedelivered } from './redelivered.ts';
import { idsAround, regionsAround } from './regions.ts';
import { areRepeatable } from './repeated-writes.ts';
import { isOneTimeProof, isSameTable } from './table-names.ts';
import type { FileView, ProjectView } from './views.ts';
import type { WriteUnit } from './write-units.ts';

/** Who runs the operation: a job that fails is run again; who sends a request may never come back. */
export interface Circumstances {
  isJob: boolean;
  isRoute: boolean;
}

export function circumstancesOf(project: ProjectView, file: FileView, fn: FunctionId): Circumstances {
  const found = project.situations(file.path, fn).map(({ situation }) => situation);
  const isJob = (['job', 'schedule', 'timer'] as const).some((one) => found.includes(one));
  return { isJob, isRoute: found.includes('route') };
}

interface Pair {
  /** The function whose work both are part of. */
  fn: FunctionId;
  first: WriteUnit;
  second: WriteUnit;
  how: Dependence;
  circumstances: Circumstances;
}

/** Why two dependent writes may come apart, in words that go on after "silent:". */
export function whyApart(project: ProjectView, file: FileView, pair: Pair): string | undefined {
  const { first, second, how, circumstances, fn } = pair;
  const { isJob, isRoute } = circumstances;
  const name = calledBy(file.facts, file.facts.calls[first.call]?.callee ?? -1) ?? 'write';
  if (isProgress(project, file, pair))
    return `other services are asked between \`${name}\` and this: a state that moves on, not one change`;
  // Who is asked to remove something is asked again until it is gone, unless a request asked once.
  if (how === 'removal' && !isRoute)
    return 'nobody who may stay away asked for it: the next run removes what is left';
  if (how === 'removal' && isInBatches(file, first, second))
    return 'rows are removed a batch at a time for as long as there are any: the next run finds what is left';
  if (isJob && !isRoute && isRepeatable(pair))
    return `the job is run again when it fails, and \`${name}\` does no harm twice`;
  if (!isRoute && areRecomputed(file.facts, first, second))
    return 'both are worked out anew with each run, each from something of its own';
  if (
    how !== 'part' &&
    areRepeatable(file.facts, first, second) &&
    isRedelivered(project, { path: file.path, fn }, [first.call, second.call])
  )
    return 'who sent the message sends it again when this fails, and both are only set anew';
  const harmless = whyHarmless(project, file, pair);
  if (harmless !== undefined) return harmless;
  if (isExpendable(second))
    return 'what stays behind are proofs for one use that soon count for nothing: who needs one asks again';
  if (isTakenBack(project, file, first, second)) return 'the catch around it writes what became of the first';
  return isBestEffort(project, file, first, second)
    ? 'its failure is dealt with apart: it is done as well as can be'
    : undefined;
}

/** `while (true) { const rows = await find({ take: 100 }); … }` around both. */
function isInBatches({ facts }: FileView, first: WriteUnit, second: WriteUnit): boolean {
  const around = idsAround(facts, first.region);
  return regionsAround(facts, second.region).some(
    (one) => around.has(one.id) && one.kind === 'loop' && /^(while|do)$/.test(one.loop),
  );
}

/** What is removed already is removed again without harm. */
function isRepeatable({ first, second, how }: Pair): boolean {
  return how === 'agreement' && (first.kind === 'delete' || second.kind === 'delete');
}

/** Old proofs that are taken away, or given anew. */
function isExpendable({ kind, table }: WriteUnit): boolean {
  return (kind === 'delete' || kind === 'insert') && isOneTimeProof(table);
}

/** What is written down before and after other work has been done. */
function isProgress(project: ProjectView, file: FileView, { first, second, how }: Pair): boolean {
  const isMoved = second.kind === 'update' || isSameTable(first.table, second.table);
  const isState = how === 'agreement' || (how === 'part' && isMoved);
  if (isState && asksBetween(project, file, first, second)) return true;
  // The parts go from two stores, and the row that leads to them last: who repeats it finds all that is left.
  return (isState || how === 'removal') && storesBetween(project, file, first, second);
}
