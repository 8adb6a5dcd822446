import type { ReportedFinding } from '../engine/report.ts';

/** What people see and pipelines fail on; the rest is in the JSON report only. */
export function isShown(finding: ReportedFinding): boolean {
  return !finding.suppressed && finding.confidence !== 'low';
}
