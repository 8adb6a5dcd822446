import { createHash } from 'node:crypto';
import { addTo } from '../../rules/kit/lists.ts';

/** What the report of `readylint check --format json` holds for a summary. */
export interface Report {
  findings: ReportedFinding[];
  problems: { path: string; kind: string }[];
  types: string;
  files: { checked: number; skipped: number };
}

export interface ReportedFinding {
  rule: string;
  severity: string;
  path: string;
  range: { start: Position; end: Position };
  message: string;
  suppressed?: unknown;
}

interface Position {
  line: number;
  column: number;
}

/** What is committed of a repository: no code and no message of it, only counts, paths and hashes. */
export interface RulingSummary {
  repository: string;
  commit?: string;
  types: string;
  files: { checked: number; skipped: number };
  problems: Counts;
  /** Per rule and severity; findings that a comment silences count as "silenced". */
  rules: Record<string, Counts>;
  /** Per file with findings. */
  hashes: Record<string, string>;
}

export type Counts = Record<string, number>;

export function summarizeReport(
  { findings, problems, types, files }: Report,
  repository: string,
  commit: string | undefined,
): RulingSummary {
  const byRule = groupBy(findings, ({ rule }) => rule);
  const byPath = groupBy(findings, ({ path }) => path);
  return {
    repository,
    ...(commit !== undefined && { commit }),
    types,
    files,
    problems: count(problems, ({ kind }) => kind),
    rules: mapValues(byRule, (list) => count(list, labelOf)),
    hashes: mapValues(byPath, hashOf),
  };
}

function labelOf({ severity, suppressed }: ReportedFinding): string {
  return suppressed === undefined ? severity : 'silenced';
}

/** The same whatever order the findings come in. */
function hashOf(findings: readonly ReportedFinding[]): string {
  const lines = findings.map((finding) => {
    const { start, end } = finding.range;
    const range = [start.line, start.column, end.line, end.column];
    return JSON.stringify([finding.rule, labelOf(finding), ...range, finding.message]);
  });
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
}

export function count<T>(list: readonly T[], key: (item: T) => string): Counts {
  return mapValues(groupBy(list, key), ({ length }) => length);
}

/** Keys are sorted, so that a summary changes only where its content does. */
export function groupBy<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    addTo(groups, key(item), item);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function mapValues<T, U>(map: ReadonlyMap<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries([...map].map(([key, value]) => [key, change(value)]));
}
