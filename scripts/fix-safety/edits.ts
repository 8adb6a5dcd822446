import { parseSync } from 'oxc-parser';
import type { Change, Span } from '../../rules/kit/finding.ts';
import type { TextEdit } from '../../server/src/engine/finding.ts';
import { dialectOf } from '../../server/src/facts/parse/dialect.ts';

/**
 * Edits that take away text outside the lines that the fix names: there, an import or a declaration may be added, and
 * nothing may be lost.
 */
export function strayEdits(text: string, changes: readonly Change[], edits: readonly TextEdit[]): TextEdit[] {
  const named = changes.flatMap((change) => ('span' in change ? [wholeLines(text, change.span)] : []));
  const isNamed = ({ span: [start, end] }: TextEdit) =>
    named.some(([from, to]) => from <= start && end <= to);
  return edits.filter((edit) => text.slice(...edit.span).trim() !== '' && !isNamed(edit));
}

function wholeLines(text: string, [start, end]: Span): Span {
  const next = text.indexOf('\n', end);
  return [text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : next + 1];
}

/** A file that ends its lines one way must not get others. */
export function mixesLineEnds(text: string, edits: readonly TextEdit[]): boolean {
  const added = edits.map((edit) => edit.text).join('');
  return text.includes('\r\n') ? /[^\r]\n|^\n/.test(added) : added.includes('\r\n');
}

/** What a compiler refuses beyond grammar: a name declared twice, `await` outside an async function. */
export function newMistakes(path: string, before: string, after: string): string[] {
  const known = mistakesIn(path, before);
  return mistakesIn(path, after).filter((one) => !known.includes(one));
}

function mistakesIn(path: string, text: string): string[] {
  const lang = dialectOf(path) ?? 'ts';
  const { errors } = parseSync(path, text, { lang, sourceType: 'unambiguous', showSemanticErrors: true });
  return errors.map(({ message }) => message);
}
