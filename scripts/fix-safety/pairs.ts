import type { EditedFile, TextEdit } from '../../server/src/engine/finding.ts';
import { type Broken, compareAfter, textsAfter, tryFix } from '../../test/fixtures/convergence.ts';
import { offsetAfter } from '../../test/fixtures/edits.ts';
import type { Check } from '../../test/fixtures/world.ts';
import { groupBy } from '../ruling/summary.ts';
import type { Project } from './checkout-session.ts';
import { hash } from './sample.ts';
import { type Failure, failed, type Offer } from './trials.ts';

export type Pair = readonly [Offer, Offer];

export interface PairOutcome {
  /** Their edits touch: an editor takes one after the other, and so does `fixAll`. */
  refused: boolean;
  failures: Failure[];
}

/** Each finding with the next one of its file, and with one farther away, in all their fixes. */
export function pairsOf(offers: readonly Offer[], seed: number): Pair[] {
  return [...groupBy(offers, ({ finding }) => finding.path).values()].flatMap((inFile) => {
    const findings = [...new Set(inFile.map(({ finding }) => finding))];
    return findings.flatMap((first, at) => {
      const below = findings.slice(at + 1);
      const far = below[Number.parseInt(hash(`${seed}\0${at}`).slice(0, 8), 16) % below.length];
      const others = new Set([below[0], far]);
      const seconds = inFile.filter(({ finding }) => others.has(finding));
      const firsts = inFile.filter(({ finding }) => finding === first);
      return firsts.flatMap((one) => seconds.map((two): Pair => [one, two]));
    });
  });
}

export function tryPair(project: Project, pair: Pair, check: Check): PairOutcome {
  const [one, two] = pair;
  const [first = [], second = []] = pair.map(({ finding, index }) => project.session.edits(finding, index));
  const refused = first.some((a) => second.some((b) => a.path === b.path && touchIn(a.edits, b.edits)));
  const broken = refused
    ? inARow(project, two, first, check)
    : atOnce(project, pair, joined(first, second), check);
  const name = `with "${two.fix.title}" of line ${two.finding.range.start.line}`;
  return {
    refused,
    failures: broken.map(({ promise, how }) => failed(one, `in pairs: ${promise}`, `${name}: ${how}`)),
  };
}

function touchIn(first: readonly TextEdit[], second: readonly TextEdit[]): boolean {
  return first.some(({ span: [a, b] }) => second.some(({ span: [c, d] }) => a <= d && c <= b));
}

function joined(first: readonly EditedFile[], second: readonly EditedFile[]): EditedFile[] {
  const both = first.map((one) => {
    const more = second.filter(({ path }) => path === one.path).flatMap(({ edits }) => edits);
    return { ...one, edits: [...one.edits, ...more] };
  });
  return [...both, ...second.filter((one) => first.every(({ path }) => path !== one.path))];
}

function atOnce(project: Project, [one, two]: Pair, edited: EditedFile[], check: Check): Broken[] {
  return check({ ...project.files, ...textsAfter(edited) }, (after) =>
    compareAfter(project, after, [one.finding, two.finding], edited),
  );
}

/** The second fix as it is offered after the first; the first may have mended both. */
function inARow(project: Project, two: Offer, edited: readonly EditedFile[], check: Check): Broken[] {
  const { path, rule, span } = two.finding;
  const own = edited.flatMap((one) => (one.path === path ? one.edits : []));
  const [from, to] = offsetAfter(own, span[0]);
  return check({ ...project.files, ...textsAfter(edited) }, (now) => {
    const left = now.findings.find(
      (finding) =>
        finding.path === path && finding.rule === rule && from <= finding.span[0] && finding.span[0] <= to,
    );
    const again = left?.fixes.findIndex(
      ({ kind, title }) => kind === two.fix.kind && isLike(title, two.fix.title),
    );
    return left && again !== undefined && again >= 0 ? tryFix(now, left, again, check) : [];
  });
}

/** What the first fix imported need not be said again. */
function isLike(title: string, before: string): boolean {
  return title === before || before.startsWith(`${title} from `);
}
