import type { Severity } from '../../../../rules/kit/finding.ts';
import type { Problem } from '../../engine/finding.ts';
import type { Report, ReportedFinding } from '../../engine/report.ts';
import { neutral } from '../terminal/neutral.ts';
import type { Style } from '../terminal/style.ts';
import { USUAL_COLUMNS } from '../terminal/terminal.ts';
import { fit, wrap } from '../terminal/width.ts';
import { frameOf } from './frame.ts';
import type { Setting } from './index.ts';
import { shownByFile } from './shown.ts';
import { summary } from './summary.ts';

/** Findings file by file, then what could not be looked at, then one line that sums up. */
export function writeHuman(report: Report, setting: Setting): string {
  return `${writeDetails(report, setting)}${summary(report, setting)}\n`;
}

/** The same without the line that sums up. */
export function writeDetails(report: Report, setting: Setting): string {
  const files = shownByFile(report).map((findings) => writeFile(findings, setting));
  const problems = report.problems.filter(({ path }) => !setting.told.has(path));
  return [...files, ...writeProblems(problems, setting.style)].map((part) => `${part}\n`).join('');
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

function writeFile(findings: readonly ReportedFinding[], setting: Setting): string {
  const path = findings[0]?.path ?? '';
  const lines = setting.source(path)?.split(/\r?\n/) ?? [];
  const title = setting.style(['bold', 'underline'], neutral(path));
  return [title, ...findings.flatMap((finding) => writeFinding(finding, lines, setting)), ''].join('\n');
}

function writeFinding(finding: ReportedFinding, lines: readonly string[], setting: Setting): string[] {
  return [
    ...headline(finding, setting),
    ...codeFrame(finding, lines, setting),
    ...relatedLines(finding, setting.style),
    ...fixHint(finding, setting),
  ];
}

function headline({ range, severity, message, rule }: ReportedFinding, setting: Setting): string[] {
  const place = `${range.start.line}:${range.start.column}`;
  const before = `  ${place}  ${severity}  `;
  const room = setting.columns === undefined ? Number.POSITIVE_INFINITY : setting.columns - before.length;
  const [first = '', ...rest] = wrap(`${neutral(message)}  ${rule}`, Math.max(room, 20));
  const { style } = setting;
  const styledBefore = `  ${style('dim', place)}  ${style(COLOURS[severity], severity)}  `;
  const text = [styledBefore + first, ...rest.map((line) => ' '.repeat(before.length) + line)];
  const last = text.pop() ?? '';
  return [...text, last.slice(0, -rule.length) + style('dim', rule)];
}

function codeFrame(
  { range, severity }: ReportedFinding,
  lines: readonly string[],
  { style, columns = USUAL_COLUMNS }: Setting,
): string[] {
  const number = String(range.start.line);
  const gutter = `    ${number} | `;
  const frame = frameOf(lines, range, Math.max(columns - gutter.length, 20));
  if (!frame) return [];
  const below = `    ${' '.repeat(number.length)} | `;
  return [style('dim', gutter) + frame.code, style('dim', below) + style(COLOURS[severity], frame.marks)];
}

function relatedLines({ related = [] }: ReportedFinding, style: Style): string[] {
  return related.map(({ path, range, message }) => {
    const place = `${neutral(path)}:${range.start.line}:${range.start.column}`;
    return `    ${style('dim', 'see')} ${place} ${neutral(message)}`;
  });
}

/** Safe fixes first: they cost one command. The others are a choice that is made in the editor. */
function fixHint({ fixes = [] }: ReportedFinding, { style, columns = USUAL_COLUMNS }: Setting): string[] {
  const titles = (kind: string) =>
    fixes.filter((fix) => fix.kind === kind).map(({ title }) => neutral(title));
  const safe = titles('fix').map((title) => `${title} (--fix)`);
  const choices = titles('suggestion');
  const hints = [...safe, ...(choices.length > 0 ? [`in the editor: ${choices.join(' | ')}`] : [])];
  if (hints.length === 0) return [];
  return [style('dim', fit(`    fix ${hints.join('; ')}`, Math.max(columns, 20)))];
}

function writeProblems(problems: readonly Problem[], style: Style): string[] {
  if (problems.length === 0) return [];
  const lines = problems.map(({ path, kind, message, range }) => {
    const place = range ? `${neutral(path)}:${range.start.line}:${range.start.column}` : neutral(path);
    return `  ${place} ${style('yellow', kind)} ${neutral(message)}`;
  });
  return [[style('bold', 'Problems'), ...lines, ''].join('\n')];
}
