import type { FileFacts } from '../../../../rules/kit/facts.ts';
import type { Change, Span } from '../../../../rules/kit/finding.ts';
import type { Directive } from './directive.ts';

/** Takes these rules out of a comment, and the comment away where none is left. */
export function withoutRules(
  directive: Directive,
  rules: readonly string[],
  text: string,
  facts: FileFacts,
): Change {
  const kept = directive.rules.filter(({ id }) => !rules.includes(id));
  const [first] = directive.rules;
  const last = directive.rules.at(-1);
  if (kept.length === 0 || !first || !last) return withoutComment(directive.at, text, facts);
  const list = kept.map(({ id }) => id).join(', ');
  return { do: 'replace', span: [first.at[0], last.at[1]], text: list };
}

export function withoutComment(at: Span, text: string, facts: FileFacts): Change {
  const [start, end] = isJsxChild(at, text, facts) ? widened(at, text) : at;
  const before = /[^\S\r\n]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^[^\S\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
  const beginsLine = /(^|[\r\n])$/.test(text.slice(0, start - before));
  const endsLine = /^($|[\r\n])/.test(text.slice(end + after));
  if (beginsLine && endsLine) return { do: 'remove-statement', span: [start, end] };
  if (endsLine) return { do: 'replace', span: [start - before, end], text: '' };
  return { do: 'replace', span: [start, end + after], text: '' };
}

/** A comment in braces between tags goes with its braces; anywhere else they belong to the code. */
function isJsxChild(at: Span, text: string, { values, functions }: FileFacts): boolean {
  const [start, end] = widened(at, text);
  if (text[start] !== '{' || text[end - 1] !== '}' || !/[>}]\s*$/.test(text.slice(0, start))) return false;
  const isIn = ([from, to]: Span, [outer, last]: Span) => outer <= from && to <= last;
  const jsx = values.filter((one) => one.kind === 'jsx' && isIn(at, one.at));
  return jsx.some((one) => !functions.some((fn) => isIn(at, fn.at) && isIn(fn.at, one.at)));
}

function widened([start, end]: Span, text: string): Span {
  const before = /\{\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^\s*\}/.exec(text.slice(end))?.[0].length ?? 0;
  return [start - before, end + after];
}
