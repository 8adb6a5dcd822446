import type { Severity } from '../../../../rules/kit/finding.ts';
import type { Report, ReportedFinding } from '../../engine/report.ts';
import { isShown } from '../../engine/shown.ts';
import { neutral } from '../terminal/neutral.ts';
import type { Setting } from './index.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** Workflow commands: GitHub shows each at its line of a pull request. */
export function writeGithub(report: Report, { inRepository, spoils }: Setting): string {
  const findings = report.findings.filter(isShown).map((one) => annotation(one, inRepository(one.path)));
  const problems = report.problems.map((problem) => {
    const { path, kind, message, range } = problem;
    const place = { ...(range && { line: range.start.line, col: range.start.column }) };
    const properties = { file: inRepository(path), ...place, title: `readylint: ${kind}` };
    return command(spoils(problem) ? 'error' : 'warning', properties, message);
  });
  return [...findings, ...problems].join('');
}

function annotation({ severity, range, rule, message }: ReportedFinding, file: string): string {
  const { start, end } = range;
  // Columns are of one line only.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const where = { file, line: start.line, endLine: end.line, ...columns };
  return command(COMMANDS[severity], { ...where, title: `readylint: ${rule}` }, message);
}

function command(name: string, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${list.join(',')}::${data(message)}\n`;
}

/** The runner reads a command up to the end of the line, and `%` as the begin of a sign that is spelt out. */
function data(text: string): string {
  return neutral(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
