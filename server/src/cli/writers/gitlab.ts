import type { Severity } from '../../../../rules/kit/finding.ts';
import type { Report } from '../../engine/report.ts';
import { isShown } from '../../engine/shown.ts';
import { neutral } from '../terminal/neutral.ts';
import type { Setting } from './index.ts';
import { uniqueNames } from './shown.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<
  Severity,
  string
>;

/** A Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function writeGitlab(report: Report, { inRepository }: Setting): string {
  const shown = report.findings.filter(isShown);
  const nameOf = uniqueNames(shown);
  const issues = shown.map((finding) => {
    const { rule, severity, path, range, message } = finding;
    return {
      description: neutral(message),
      check_name: rule,
      fingerprint: nameOf(finding),
      severity: SEVERITIES[severity],
      location: { path: inRepository(path), lines: { begin: range.start.line, end: range.end.line } },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
