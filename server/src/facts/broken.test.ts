import { parse } from '@typescript-eslint/typescript-estree';
import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';
import { dialectOf } from './parse/dialect.ts';
import { BOTH } from './testing/differences.ts';
import { misfits } from './testing/misfits.ts';
import { SNIPPETS } from './testing/snippets.ts';

function problemsOf(path: string, text: string): string[] {
  const extraction = extract(path, text, dialectOf(path) ?? 'ts', BOTH);
  return 'facts' in extraction ? misfits(extraction.facts, text.length) : [extraction.failure.message];
}

/** Every token of a text deleted, then doubled, one at a time. */
function brokenTexts(path: string, text: string): string[] {
  const { tokens } = parse(text, {
    allowInvalidAST: true,
    range: true,
    tokens: true,
    jsx: dialectOf(path) !== 'ts',
  });
  return tokens.flatMap(({ range: [start, end] }) => [
    text.slice(0, start) + text.slice(end),
    `${text.slice(0, end)} ${text.slice(start, end)}${text.slice(end)}`,
  ]);
}

describe('facts are whole', () => {
  it.each(Object.entries(SNIPPETS))('of %s', (path, text) => {
    expect(problemsOf(path, text)).toEqual([]);
  });

  it.each(Object.entries(SNIPPETS))('of %s with any one token deleted or doubled', (path, text) => {
    const problems = brokenTexts(path, text).flatMap((one) => problemsOf(path, one));
    expect(problems.slice(0, 5)).toEqual([]);
  });
});
