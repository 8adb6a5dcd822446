import type { Report, ReportedFinding } from '../../engine/report.ts';
import { isShown } from '../../engine/shown.ts';

/** What a report shows, file by file: it is sorted by path, so that each file is one stretch of it. */
export function shownByFile({ findings }: Report): ReportedFinding[][] {
  const files: ReportedFinding[][] = [];
  for (const finding of findings.filter(isShown)) {
    const file = files.at(-1);
    if (file?.[0]?.path === finding.path) file.push(finding);
    else files.push([finding]);
  }
  return files;
}

/**
 * A name for each finding that no other one has: equal code in two files has one fingerprint, and services take equal
 * names for one finding.
 */
export function uniqueNames(findings: readonly ReportedFinding[]): (finding: ReportedFinding) => string {
  const seen = new Map<string, number>();
  const names = new Map<ReportedFinding, string>();
  for (const finding of findings) {
    const nth = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, nth);
    names.set(finding, `${finding.fingerprint}:${nth}`);
  }
  return (finding) => names.get(finding) ?? finding.fingerprint;
}
