import type { Note } from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import { nearest } from '../nearest.ts';

export const KINDS = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const;

/** A comment that speaks to readylint, taken apart. */
export interface Directive {
  kind: (typeof KINDS)[number];
  /** The whole comment. */
  at: Span;
  rules: readonly { id: string; at: Span }[];
  /** The last day on which it holds. */
  until?: string;
  /** Empty where there is none. */
  reason: string;
}

export interface InvalidDirective {
  at: Span;
  message: string;
}

/** `//` and `/*`. */
const OPENING = 2;
const WORD = /^[\s*]*readylint-([a-z-]*)/;

/** `disable-next-line RULE, RULE until 2026-12-31 -- reason`; undefined for a comment that only mentions such words. */
export function parseDirective({ text, at }: Note): Directive | InvalidDirective | undefined {
  const [opening, word] = WORD.exec(text) ?? [];
  if (opening === undefined || word === undefined) return undefined;
  const kind = KINDS.find((one) => one === word);
  if (!kind) return { at, message: unknownWord(word) };
  const [before = '', ...after] = text.slice(opening.length).split(/(?:^|\s)--(?=\s|$)/);
  const [phrase, date] = /\s+until(?:\s+(\S+))?\s*$/.exec(before) ?? [];
  if (phrase !== undefined && !isDate(date)) return { at, message: noDate(date) };
  const list = phrase === undefined ? before : before.slice(0, -phrase.length);
  const start = at[0] + OPENING + opening.length;
  return {
    kind,
    at,
    rules: [...list.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
      id,
      at: [start + index, start + index + id.length],
    })),
    ...(date !== undefined && { until: date }),
    reason: after
      .join(' --')
      .replace(/\s*\*?\s+/g, ' ')
      .trim(),
  };
}

function unknownWord(word: string): string {
  const near = nearest(word, KINDS);
  const known = near
    ? `did you mean \`readylint-${near}\`?`
    : `known are ${KINDS.map((one) => `readylint-${one}`).join(', ')}.`;
  return `\`readylint-${word}\` means nothing, so this comment silences nothing: ${known}`;
}

function noDate(date: string | undefined): string {
  const what = date === undefined ? 'There is no day after `until`' : `\`${date}\` is no day`;
  return `${what}, so this comment silences nothing: write \`until\` and a date such as 2026-12-31.`;
}

function isDate(text: string | undefined): boolean {
  if (text === undefined || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
