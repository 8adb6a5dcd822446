import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';
import { DEEPEST, nestingCost } from './parse/depth.ts';
import { BOTH } from './testing/differences.ts';
import { misfits } from './testing/misfits.ts';
import { NESTING } from './testing/nesting.ts';

const SIZE = 40_000;

const hostile = Object.entries(NESTING).map(
  ([name, write]) => [name, write(Math.ceil((2 * SIZE) / write(2).length))] as const,
);

describe('40 KB of nesting never reach the native parser, and do no harm to the other', () => {
  it.each(hostile)('%s', (_, text) => {
    expect(nestingCost(text, 'tsx')).toBeGreaterThan(DEEPEST);
    for (const dialect of ['ts', 'tsx', 'jsx'] as const) {
      const extraction = extract(`a.${dialect}`, text, dialect, BOTH);
      if ('facts' in extraction) expect(misfits(extraction.facts, text.length)).toEqual([]);
      else expect(['too deep', 'unparsed']).toContain(extraction.failure.kind);
    }
  });
});

describe('what costs little, however much of it there is', () => {
  it.each([
    ['statements', 'const a = b(c => { d(e, [f], { g: `h ${i}` }); });\n'],
    ['functions', 'function a(b) { return c < d ? e : f; }\n'],
    ['a chain of else', 'if (a) { b(); } else if (c) { d(); }\n'],
    ['no semicolons', 'const a = b\nconst c = d[e]\nvar f = g()\n'],
    ['types', 'let a: Map<string, Array<Set<number>>> = new Map();\n'],
    ['comments', '// it is (not\n/* [closed { */ a();\n'],
    ['patterns', 'const a = /[({]\\/(/.test(b) || c / d > e / (f);\n'],
    ['strings', 'a("it\'s \\" fine)", \'(\');\n'],
    ['templates', 'a(`text } ${b({ c: `${d}` })} ( text`);\n'],
  ])('%s', (_, line) => {
    expect(nestingCost(line.repeat(10_000), 'ts')).toBeLessThanOrEqual(DEEPEST);
  });
});

describe('text that is no code hides nothing', () => {
  it.each([
    ['closing brackets in comments', '(/*)*/'],
    ['closing brackets in strings', '(")"+'],
    ['closing brackets in patterns', '(/[)]/+'],
    ['an apostrophe in markup', "<a>it's {("],
    ['commas and semicolons in markup', '<a>one, two; '],
    ['brackets that do not match', '(]'],
  ])('%s', (_, text) => {
    expect(nestingCost(text.repeat(2000), 'tsx')).toBeGreaterThan(DEEPEST);
  });
});
