import type { Fix } from '../../rules/kit/finding.ts';
import type { EditedFile, Finding } from '../../server/src/engine/finding.ts';
import { applyFix, type Broken, tryFix, tryFixAll } from '../../test/fixtures/convergence.ts';
import type { Check } from '../../test/fixtures/world.ts';
import type { Project } from './checkout-session.ts';
import { mixesLineEnds, newMistakes, strayEdits } from './edits.ts';
import { hash } from './sample.ts';

/** One fix of one finding. */
export interface Offer {
  finding: Finding;
  index: number;
  fix: Fix;
}

export interface Failure {
  rule: string;
  path: string;
  line: number;
  /** The promise that was broken, in a word or two: what the table counts. */
  promise: string;
  how: string;
}

export interface Outcome {
  failures: Failure[];
  /** Of what the fix made of the file. */
  made: string;
}

/** What a type checker says of a file that it did not say before. */
export type NewTypeErrors = (path: string, after: string) => string[];

export function offersOf({ findings }: Project): Offer[] {
  return findings.flatMap((finding) => finding.fixes.map((fix, index) => ({ finding, index, fix })));
}

/** The fix alone, in the project as it is. */
export function tryAlone(
  project: Project,
  offer: Offer,
  check: Check,
  newTypeErrors: NewTypeErrors | undefined,
): Outcome {
  const { finding, index } = offer;
  const broken = tryFix(project, finding, index, check);
  const edited = editedBy(project, offer);
  if (!edited) return { failures: broken.map((one) => failure(offer, one)), made: 'nothing' };
  const [only, ...others] = edited;
  // A type checker that is shown one file after the other knows nothing of two that go together.
  const typeErrors = only && others.length === 0 ? (newTypeErrors?.(only.path, only.after) ?? []) : [];
  const all = [
    ...broken.map((one) => failure(offer, one)),
    ...edited.flatMap((one) => aroundEdits(offer, one)),
    ...typeErrors.map((how) => failed(offer, 'has the right types', how)),
  ];
  return { failures: all, made: hash(edited.map(({ after }) => after).join('')) };
}

interface Edited extends EditedFile {
  after: string;
}

function editedBy(project: Project, { finding, index }: Offer): Edited[] | undefined {
  try {
    const [files, edited] = applyFix(project, finding, index);
    return edited.map((one) => ({ ...one, after: files[one.path] ?? '' }));
  } catch {
    // Said by the trial of the fix.
    return undefined;
  }
}

function aroundEdits(offer: Offer, { path, before, edits, after }: Edited): Failure[] {
  const changes = offer.fix.changes.filter((one) => (one.path ?? offer.finding.path) === path);
  const stray = strayEdits(before, changes, edits).map(({ span }) => before.slice(...span));
  const mistakes = newMistakes(path, before, after);
  return [
    ...stray.map((lost) => failed(offer, 'stays in its place', `takes away ${JSON.stringify(lost)}`)),
    ...mistakes.map((how) => failed(offer, 'compiles', how)),
    ...(mixesLineEnds(before, edits) ? [failed(offer, 'stays in its place', 'mixes the ends of lines')] : []),
  ];
}

/** Every safe fix of a file at once, as far as they go together, until none is left. */
export function tryAll(project: Project, path: string, check: Check): Failure[] {
  const first = project.findings.find((one) => one.path === path && one.fixes.some(isSafe));
  if (!first) return [];
  return tryFixAll(project, path, check).map(({ promise, how }) => ({
    rule: first.rule,
    path,
    line: first.range.start.line,
    promise: `all at once: ${promise}`,
    how,
  }));
}

function isSafe({ kind }: Fix): boolean {
  return kind === 'fix';
}

export function failed({ finding, fix }: Offer, promise: string, how: string): Failure {
  const { rule, path, range } = finding;
  return { rule, path, line: range.start.line, promise, how: `"${fix.title}": ${how}` };
}

function failure(offer: Offer, { promise, how }: Broken): Failure {
  return failed(offer, promise, how);
}
