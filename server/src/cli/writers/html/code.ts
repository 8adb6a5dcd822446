import type { Range } from '../../../engine/finding.ts';
import { html } from './escape.ts';

const AROUND = 2;
const MOST_LINES = 12;
/** Minified files have lines of megabytes. */
const LONGEST_LINE = 240;

/** The lines of a finding and some around it, with what was found marked. */
export function codeBlock(lines: readonly string[], range: Range): string {
  const first = Math.max(1, range.start.line - AROUND);
  const last = Math.min(lines.length, range.end.line + AROUND, first + MOST_LINES - 1);
  if (range.start.line > lines.length) return '';
  const rows = [];
  for (let number = first; number <= last; number++) rows.push(row(lines[number - 1] ?? '', number, range));
  return `<pre><code>${rows.join('\n')}</code></pre>`;
}

function row(line: string, number: number, range: Range): string {
  return `<i>${String(number).padStart(5)}</i> ${marked(line, number, range)}`;
}

function marked(line: string, number: number, { start, end }: Range): string {
  if (number < start.line || number > end.line) return cut(line);
  const from = number === start.line ? start.column - 1 : indentOf(line);
  const to = number === end.line ? end.column - 1 : line.length;
  const begin = from > LONGEST_LINE / 2 ? from - LONGEST_LINE / 4 : 0;
  const inside = line.slice(from, Math.min(to, begin + LONGEST_LINE));
  const after = Math.max(0, begin + LONGEST_LINE - from - inside.length);
  const before = `${begin > 0 ? '…' : ''}${text(line.slice(begin, from))}`;
  return `${before}<mark>${text(inside)}</mark>${cut(line.slice(from + inside.length), after)}`;
}

function cut(line: string, length: number = LONGEST_LINE): string {
  return text(line.slice(0, length)) + (line.length > length ? '…' : '');
}

function text(code: string): string {
  return html(code.replaceAll('\t', '  '));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
