import type { Range } from '../../engine/finding.ts';
import { neutral } from '../terminal/neutral.ts';
import { textWidth } from '../terminal/width.ts';

/** The line of a finding and, below it, the marks under what was found. */
export interface Frame {
  code: string;
  marks: string;
}

interface Cell {
  text: string;
  width: number;
  marked: boolean;
}

/** One line of the file, cut to the columns around the range; undefined where the file has no such line. */
export function frameOf(lines: readonly string[], range: Range, columns: number): Frame | undefined {
  const line = lines[range.start.line - 1];
  if (line === undefined) return undefined;
  const start = Math.min(range.start.column - 1, line.length);
  const end = range.end.line > range.start.line ? line.length : range.end.column - 1;
  const from = startOfWindow(line, start, end, columns);
  const cells = cellsOf(line, from, start, Math.max(end, start + 1), columns);
  return fitCells(cells, from > indentOf(line), columns);
}

/** The indentation says nothing in a single line; a line that is too long is cut a little before the range. */
function startOfWindow(line: string, start: number, end: number, columns: number): number {
  const indent = Math.min(indentOf(line), start);
  if (fits(line, indent, line.length, columns) || fits(line, indent, end, columns - 1)) return indent;
  // Few enough that the range stays in sight when each of them is wide or spelt out.
  const from = Math.max(indent, start - Math.floor(columns / 8));
  return isLowSurrogate(line, from) ? from + 1 : from;
}

function fits(line: string, from: number, to: number, columns: number): boolean {
  if (to - from > columns) return false;
  return textWidth([...line.slice(from, to)].map(display).join('')) <= columns;
}

function display(character: string): string {
  return character === '\t' ? '  ' : neutral(character);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isLowSurrogate(line: string, index: number): boolean {
  const unit = line.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** No more of a line than can be shown: minified files have lines of megabytes. */
function cellsOf(line: string, from: number, start: number, end: number, columns: number): Cell[] {
  const cells: Cell[] = [];
  let at = from;
  for (const character of line.slice(from, from + 2 * columns + 2)) {
    const text = display(character);
    cells.push({ text, width: textWidth(text), marked: at >= start && at < end });
    at += character.length;
  }
  // A range at the end of the line has no character to stand under.
  if (start >= line.length) cells.push({ text: ' ', width: 1, marked: true });
  return cells;
}

const CUT: Cell = { text: '…', width: 1, marked: false };

function fitCells(cells: readonly Cell[], cutBefore: boolean, columns: number): Frame {
  const kept: Cell[] = cutBefore ? [CUT] : [];
  let width = cutBefore ? 1 : 0;
  const total = cells.reduce((sum, cell) => sum + cell.width, width);
  const room = total > columns ? columns - 1 : columns;
  for (const cell of cells) {
    if (width + cell.width > room) break;
    kept.push(cell);
    width += cell.width;
  }
  if (total > columns) kept.push(CUT);
  return {
    code: kept
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
    marks: kept
      .map((cell) => (cell.marked ? '^' : ' ').repeat(cell.width))
      .join('')
      .trimEnd(),
  };
}
