import type { Report, ReportedFinding } from '../../engine/report.ts';
import { plain } from '../terminal/style.ts';
import type { Setting } from '../writers/index.ts';

export function finding(changes: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: 'console-left',
    area: 'logging',
    severity: 'warning',
    confidence: 'high',
    path: 'src/a.ts',
    range: { start: { line: 1, column: 1 }, end: { line: 1, column: 12 } },
    message: 'Nobody can filter this line.',
    fingerprint: 'f',
    ...changes,
  };
}

export function report(findings: ReportedFinding[], changes: Partial<Report> = {}): Report {
  return {
    version: 1,
    tool: { name: 'readylint', version: '0.0.0' },
    root: '/project',
    findings,
    problems: [],
    types: 'not used',
    files: { checked: 3, skipped: 0 },
    ...changes,
  };
}

/** Writes to no terminal, in a repository of its own, and fails on errors. */
export const SETTING: Setting = {
  source: () => 'console.log(1);\n',
  style: plain,
  columns: undefined,
  told: new Set(),
  fixed: 0,
  leftBaseline: 0,
  allowed: 0,
  blindSpots: () => 0,
  fails: ({ severity }) => severity === 'error',
  spoils: ({ kind }) => kind === 'crashed',
  inRepository: (path) => path,
  fromHere: (path) => path,
  repository: '/project',
};
