import { expect, it } from 'vitest';
import { configPattern, ignorePatterns, isIgnored } from './ignore.ts';

const ignored = (list: string, path: string, folder = '') =>
  isIgnored(path, false, ignorePatterns(folder, list));

it.each([
  ['build.ts', 'a/b/build.ts', true],
  ['build.ts', 'rebuild.ts', false],
  ['/build.ts', 'build.ts', true],
  ['/build.ts', 'a/build.ts', false],
  ['a/*.ts', 'a/b.ts', true],
  ['a/*.ts', 'a/b/c.ts', false],
  ['a/**/c.ts', 'a/c.ts', true],
  ['**/c.ts', 'c.ts', true],
  ['a/**', 'a/b/c.ts', true],
  ['*.gen.ts\n!keep.gen.ts', 'a/keep.gen.ts', false],
  ['*.gen.ts\n!keep.gen.ts', 'a/other.gen.ts', true],
  ['[ab].ts', 'b.ts', true],
  ['\\#a.ts', '#a.ts', true],
  ['# a.ts', 'a.ts', false],
  ['{a,b}.ts', 'a.ts', false],
  ['.hidden', '.hidden', true],
])('the list %j and the path %s', (list, path, expected) => {
  expect(ignored(list, path)).toBe(expected);
});

it('speaks of its own folder', () => {
  expect([ignored('/a.ts', 'lib/a.ts', 'lib'), ignored('a.ts', 'other/a.ts', 'lib')]).toEqual([true, false]);
});

it('may hold what is no pattern', () => {
  const list = ['{a,b}'.repeat(40), '*'.repeat(100_000), '[', '\0', '(((', 'real.ts'].join('\n');
  expect([ignored(list, 'real.ts'), ignored(list, 'other.ts')]).toEqual([true, false]);
});

it('may hold braces in the configuration', () => {
  const patterns = [configPattern('{a,b}/**')];
  expect(['a/x.ts', 'b/x.ts', 'c/x.ts'].map((path) => isIgnored(path, false, patterns))).toEqual([
    true,
    true,
    false,
  ]);
});
