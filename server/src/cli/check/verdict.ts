import type { Severity } from '../../../../rules/kit/finding.ts';
import type { ProblemKind } from '../../engine/finding.ts';
import type { Report } from '../../engine/report.ts';
import { isShown } from '../../engine/shown.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';

const WEIGHT: Record<Severity | 'none', number> = { info: 1, warning: 2, error: 3, none: 4 };

/** With these the report cannot be trusted to be whole, so that a pipeline must not take it for a pass. */
const FAILURES: ReadonlySet<ProblemKind> = new Set(['config', 'crashed']);

export function verdict(report: Report, failOn: string | undefined): ExitCode {
  if (report.problems.some(({ kind }) => FAILURES.has(kind))) return EXIT.failure;
  const threshold = WEIGHT[failOn as keyof typeof WEIGHT];
  const fails = report.findings.some((finding) => isShown(finding) && WEIGHT[finding.severity] >= threshold);
  return fails ? EXIT.findings : EXIT.clean;
}
