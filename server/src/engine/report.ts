import type { Confidence, Fix, Severity } from '../../../rules/kit/finding.ts';
import type { Area } from '../../../rules/kit/rule.ts';
import type { Finding, Problem, Range } from './finding.ts';
import type { CheckResult } from './session-api.ts';

/** The stable JSON report: what CI tools read and every writer starts from. */
export interface Report {
  version: 1;
  tool: Tool;
  root: string;
  findings: ReportedFinding[];
  problems: Problem[];
  types: 'used' | 'not used';
  files: { checked: number; skipped: number };
  /** In milliseconds; only where somebody asked for it. */
  timing?: Timing;
}

export interface Timing {
  phases: { name: string; ms: number }[];
  rules: { rule: string; ms: number }[];
}

export interface Tool {
  name: string;
  version: string;
}

export interface ReportedFinding {
  rule: string;
  area: Area;
  severity: Severity;
  confidence: Confidence;
  path: string;
  range: Range;
  message: string;
  why?: string;
  related?: { path: string; range: Range; message: string }[];
  fixes?: { title: string; kind: Fix['kind'] }[];
  fingerprint: string;
  suppressed?: { by: 'comment' | 'baseline'; reason: string };
}

export function toReport(root: string, result: CheckResult, tool: Tool): Report {
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    root,
    findings: result.findings.toSorted(byPlace).map(toReported),
    problems: result.problems.toSorted(byPath).map(toReportedProblem),
    types: result.types,
    files: { checked: result.files.checked, skipped: result.files.skipped },
  };
}

/** Fields are named one by one: what the engine adds for itself must not leak into a stable format. */
function toReported(finding: Finding): ReportedFinding {
  const { rule, area, severity, confidence, path, range, message, why, fingerprint, suppressed } = finding;
  const related = finding.related.map((place) => ({
    path: place.path,
    range: toRange(place.range),
    message: place.message,
  }));
  const fixes = finding.fixes.map(({ title, kind }) => ({ title, kind }));
  return {
    rule,
    area,
    severity,
    confidence,
    path,
    range: toRange(range),
    message,
    ...(why && { why }),
    ...(related.length > 0 && { related }),
    ...(fixes.length > 0 && { fixes }),
    fingerprint,
    ...(suppressed && { suppressed: { by: suppressed.by, reason: suppressed.reason } }),
  };
}

function toReportedProblem({ path, kind, message, range }: Problem): Problem {
  return { path, kind, message, ...(range && { range: toRange(range) }) };
}

function toRange({ start, end }: Range): Range {
  return {
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function byPath(a: Problem, b: Problem): number {
  const start = ({ range }: Problem) => range?.start ?? { line: 0, column: 0 };
  return (
    compareText(a.path, b.path) ||
    start(a).line - start(b).line ||
    start(a).column - start(b).column ||
    compareText(a.kind, b.kind) ||
    compareText(a.message, b.message)
  );
}

/** By code units, never by locale: the same input prints the same bytes on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
