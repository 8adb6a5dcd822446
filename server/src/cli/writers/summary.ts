import type { Severity } from '../../../../rules/kit/finding.ts';
import type { Report, ReportedFinding } from '../../engine/report.ts';
import { isShown } from '../../engine/shown.ts';
import type { Setting } from './index.ts';

/** What was found, in what, and what can be done about it: one line. */
export function summary(report: Report, { style, fixed, blindSpots }: Setting): string {
  const unseen = blindSpots();
  const shown = report.findings.filter(isShown);
  const { checked, skipped } = report.files;
  const fixable = shown.filter((finding) => finding.fixes?.some(({ kind }) => kind === 'fix')).length;
  const suppressed = report.findings.filter((finding) => finding.suppressed).length;
  const parts = [
    `${count(checked, 'file')} checked${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
    ...(fixable > 0 ? [`${fixable} fixable with --fix`] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(report.problems.length > 0 ? [count(report.problems.length, 'problem')] : []),
    ...(unseen > 0 ? [`${count(unseen, 'blind spot')}: readylint blindspots`] : []),
  ];
  return [style('bold', severities(shown)), ...parts].join(' · ');
}

function severities(findings: readonly ReportedFinding[]): string {
  if (findings.length === 0) return 'No findings';
  const of = (severity: Severity) =>
    count(findings.filter((finding) => finding.severity === severity).length, severity);
  return [of('error'), of('warning'), of('info')].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
