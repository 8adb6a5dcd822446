import type { TextEdit } from '../../server/src/engine/finding.ts';
import { type Broken, compareAfter, tryFix } from '../../test/fixtures/convergence.ts';
import { applyEdits, offsetAfter } from '../../test/fixtures/edits.ts';
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
  const edits = pair.map(({ finding, index }) => project.session.edits(finding, index));
  const [first = [], second = []] = edits;
  const refused = first.some((a) => second.some((b) => touch(a, b)));
  const broken = refused
    ? inARow(project, two, first, check)
    : atOnce(project, pair, [...first, ...second], check);
  const name = `with "${two.fix.title}" of line ${two.finding.range.start.line}`;
  return {
    refused,
    failures: broken.map(({ promise, how }) => failed(one, `in pairs: ${promise}`, `${name}: ${how}`)),
  };
}

function touch({ span: [a, b] }: TextEdit, { span: [c, d] }: TextEdit): boolean {
  return a <= d && c <= b;
}

function atOnce(project: Project, [one, two]: Pair, edits: TextEdit[], check: Check): Broken[] {
  const { path } = one.finding;
  const text = applyEdits(project.files[path] ?? '', edits);
  return check({ ...project.files, [path]: text }, (after) =>
    compareAfter(project, after, [one.finding, two.finding], edits),
  );
}

/** The second fix as it is offered after the first; the first may have mended both. */
function inARow(project: Project, two: Offer, edits: readonly TextEdit[], check: Check): Broken[] {
  const { path, rule, span } = two.finding;
  const text = applyEdits(project.files[path] ?? '', edits);
  const [from, to] = offsetAfter(edits, span[0]);
  return check({ ...project.files, [path]: text }, (now) => {
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
