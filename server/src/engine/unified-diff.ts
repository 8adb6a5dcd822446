import { diffLines, type Hunk } from './line-diff.ts';

const CONTEXT = 3;

/** What a patch of one file looks like, such as `git apply` reads. Empty where nothing differs. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const old = linesOf(before);
  const made = linesOf(after);
  const groups = grouped(diffLines(old, made));
  if (groups.length === 0) return '';
  const head = `--- ${named(`a/${path}`)}\n+++ ${named(`b/${path}`)}\n`;
  return head + groups.map((hunks) => group(hunks, old, made)).join('');
}

/** With their ends: a line that has none is another one. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Changes that lie so near that the lines around them meet. */
function grouped(hunks: readonly Hunk[]): Hunk[][] {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const last = groups.at(-1);
    const end = last?.at(-1)?.before[1];
    if (last && end !== undefined && hunk.before[0] - end <= 2 * CONTEXT) last.push(hunk);
    else groups.push([hunk]);
  }
  return groups;
}

function group(hunks: readonly Hunk[], old: readonly string[], made: readonly string[]): string {
  const [first] = hunks;
  const last = hunks.at(-1);
  if (!first || !last) return '';
  const start = Math.max(0, first.before[0] - CONTEXT);
  const end = Math.min(old.length, last.before[1] + CONTEXT);
  const newStart = first.after[0] - (first.before[0] - start);
  const newEnd = last.after[1] + (end - last.before[1]);
  const body: string[] = [];
  let at = start;
  for (const { before, after } of hunks) {
    body.push(...marked(' ', old.slice(at, before[0])));
    body.push(...marked('-', old.slice(...before)), ...marked('+', made.slice(...after)));
    at = before[1];
  }
  body.push(...marked(' ', old.slice(at, end)));
  return `@@ -${range(start, end)} +${range(newStart, newEnd)} @@\n${body.join('')}`;
}

function range(start: number, end: number): string {
  return `${end > start ? start + 1 : start},${end - start}`;
}

function marked(sign: string, lines: readonly string[]): string[] {
  return lines.map((line) =>
    line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`,
  );
}

/** As git quotes what would end the name or the line. */
function named(path: string): string {
  if (/["\\\p{Cc}]/u.test(path)) {
    return `"${path.replace(/["\\\p{Cc}]/gu, (sign) => (sign === '"' || sign === '\\' ? `\\${sign}` : octal(sign)))}"`;
  }
  return path.includes(' ') ? `${path}\t` : path;
}

function octal(sign: string): string {
  const bytes = new TextEncoder().encode(sign);
  return [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
