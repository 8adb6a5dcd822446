import type { Finding } from './finding.ts';

/** What people see and pipelines fail on; the rest is in the JSON report only. */
export function isShown(finding: Pick<Finding, 'confidence' | 'suppressed'>): boolean {
  return !finding.suppressed && finding.confidence !== 'low';
}
