import type { Report, ReportedFinding } from '../../engine/report.ts';
import { neutral } from '../terminal/neutral.ts';
import { plain } from '../terminal/style.ts';
import type { Setting } from './index.ts';
import { shownByFile } from './shown.ts';
import { summary } from './summary.ts';

/** A comment on GitHub holds 65,536 characters; the rest is for whoever puts it there. */
const LONGEST = 60_000;

/** A comment for a pull request. */
export function writeMarkdown(report: Report, setting: Setting): string {
  const head = `### readylint\n\n${prose(summary(report, { ...setting, style: plain }))}\n`;
  const problems = report.problems.map(
    ({ path, kind, message }) => `- ${code(path)} ${kind}: ${prose(message)}`,
  );
  const blocks = [
    ...shownByFile(report).flatMap((findings) => fileLines(findings, setting)),
    ...(problems.length > 0 ? ['\n**Problems**\n', ...problems] : []),
  ];
  return `${fitted(head, blocks)}\n`;
}

function fitted(head: string, lines: readonly string[]): string {
  let text = head;
  for (const [index, line] of lines.entries()) {
    if (text.length + line.length > LONGEST) {
      return `${text}\n\n… and ${lines.length - index} more lines: run \`readylint check\` to see all.`;
    }
    text += `\n${line}`;
  }
  return text;
}

function fileLines(findings: readonly ReportedFinding[], { inRepository }: Setting): string[] {
  const title = `\n**${code(inRepository(findings[0]?.path ?? ''))}**\n`;
  return [title, ...findings.map(findingLine)];
}

function findingLine({ range, severity, message, rule }: ReportedFinding): string {
  return `- line ${range.start.line}, ${severity}: ${prose(message)} ${code(rule)}`;
}

/** Between fences that are longer than any in it, so that nothing in it ends them. */
export function code(text: string): string {
  const inside = neutral(text);
  const longest = Math.max(0, ...(inside.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = inside.startsWith('`') || inside.endsWith('`') ? ' ' : '';
  return fence + space + inside + space + fence;
}

/** Words and, between backticks, names from the code; a backtick that is left alone begins nothing. */
export function prose(text: string): string {
  const parts = neutral(text).split('`');
  if (parts.length % 2 === 0) return escaped(parts.join('`'));
  return parts.map((part, index) => (index % 2 === 0 ? escaped(part) : code(part))).join('');
}

/** Nothing in it is formatted, links anywhere or calls anybody. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()<>#+!|~&$-]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    )
    .replace(/[@#](?=\w)|(?<=\w):(?=\/\/)|(?<=\bwww)\./gi, (sign) => `${sign}<!-- -->`);
}
