import type { Span } from '../../../../rules/kit/finding.ts';
import { KINDS } from './directive.ts';

/** A comment that silences, while it is written: what may stand at the cursor, and what it would take the place of. */
export interface Blank {
  /** Offsets into the line. */
  span: Span;
  what: 'directive' | 'rule';
}

/** `// readylint-…` as far as it is there, behind code or after the star of a longer comment. */
const BEGUN = /(?:\/\/|\/\*|^\s*\*)[\s*]*(rea?d?y?l?i?n?t?-?[a-z-]*)/g;

export function blankAt(line: string, column: number): Blank | undefined {
  const found = [...line.matchAll(BEGUN)].findLast(({ index }) => index <= column);
  const [all = '', word = ''] = found ?? [];
  if (!found) return undefined;
  const end = found.index + all.length;
  const start = end - word.length;
  if (column < start) return undefined;
  if (column <= end) return { span: [start, end], what: 'directive' };
  return DIRECTIVES.includes(word) ? ruleBlank(line, end, column) : undefined;
}

export const DIRECTIVES: readonly string[] = KINDS.map((kind) => `readylint-${kind}`);

/** The word of the list that the cursor is in; behind the list come the day and the reason. */
function ruleBlank(line: string, listStart: number, column: number): Blank | undefined {
  if (/\s(?:until|--)(?:\s|$)/.test(line.slice(listStart, column))) return undefined;
  const before = /[^\s,]*$/.exec(line.slice(listStart, column))?.[0].length ?? 0;
  const after = /^[^\s,]*/.exec(line.slice(column))?.[0].length ?? 0;
  return { span: [column - before, column + after], what: 'rule' };
}
