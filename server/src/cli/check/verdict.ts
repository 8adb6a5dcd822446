import type { Problem, ProblemKind } from '../../engine/finding.ts';
import type { Report, ReportedFinding } from '../../engine/report.ts';
import { isShown } from '../../engine/shown.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { FailOn } from '../fail-on.ts';

/** What a run must not have to pass. */
export interface Gate {
  failOn: FailOn;
  /** So many findings that fail are let through. */
  allowed: number;
  /** Whether a file that could not be read whole ends the run as a mistake in the configuration does. */
  wantsAllParsed: boolean;
}

const WEIGHT: Record<FailOn, number> = { info: 1, warning: 2, error: 3, none: 4 };

/** With these the report cannot be trusted to be whole, so that a pipeline must not take it for a pass. */
export const SPOILING: ReadonlySet<ProblemKind> = new Set(['config', 'crashed']);

/** Files that were not, or not in all parts, understood. */
const NOT_WHOLE: ReadonlySet<ProblemKind> = new Set(['unparsed', 'too large', 'too deep', 'unreadable']);

export function spoils({ kind }: Problem, { wantsAllParsed }: Gate): boolean {
  return SPOILING.has(kind) || (wantsAllParsed && NOT_WHOLE.has(kind));
}

export function fails(finding: ReportedFinding, { failOn }: Gate): boolean {
  return isShown(finding) && WEIGHT[finding.severity] >= WEIGHT[failOn];
}

export function verdict(report: Report, gate: Gate): ExitCode {
  if (report.problems.some((one) => spoils(one, gate))) return EXIT.failure;
  const count = report.findings.filter((one) => fails(one, gate)).length;
  return count > gate.allowed ? EXIT.findings : EXIT.clean;
}
