import type { Severity } from '../../../../rules/kit/finding.ts';
import type { Report, ReportedFinding } from '../../engine/report.ts';
import { isShown } from '../../engine/shown.ts';
import { neutral } from '../terminal/neutral.ts';
import type { Setting } from './index.ts';

/** What was found, in what, and what can be done about it: one line. */
export function summary(report: Report, setting: Setting): string {
  const { style, fixed, blindSpots, leftBaseline, allowed, about } = setting;
  const unseen = blindSpots();
  const shown = report.findings.filter(isShown);
  const { checked, skipped } = report.files;
  const fixable = shown.filter((finding) => finding.fixes?.some(({ kind }) => kind === 'fix')).length;
  const silencedBy = (by: string) => report.findings.filter(({ suppressed }) => suppressed?.by === by).length;
  const suppressed = silencedBy('comment');
  const known = silencedBy('baseline');
  const parts = [
    ...(about ? [neutral(about)] : []),
    `${count(checked, 'file')} checked${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
    ...(fixable > 0 ? [`${fixable} fixable with --fix`] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(known > 0 ? [`${known} in the baseline`] : []),
    ...(leftBaseline > 0 ? [`${leftBaseline} fixed and gone from the baseline`] : []),
    ...(allowed > 0 ? [`${allowed} allowed`] : []),
    ...(report.problems.length > 0 ? [count(report.problems.length, 'problem')] : []),
    ...(unseen > 0 ? [`${count(unseen, 'blind spot')}: readylint blindspots`] : []),
  ];
  return [style('bold', severities(shown)), ...parts].join(' · ');
}

/** How many of each, in words. */
export function severities(findings: readonly Pick<ReportedFinding, 'severity'>[]): string {
  if (findings.length === 0) return 'No findings';
  const of = (severity: Severity) =>
    count(findings.filter((finding) => finding.severity === severity).length, severity);
  return [of('error'), of('warning'), of('info')].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
