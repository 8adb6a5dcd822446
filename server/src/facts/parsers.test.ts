import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dialectOf } from './parse/dialect.ts';
import { compareParsers, differences } from './testing/differences.ts';
import { SNIPPETS } from './testing/snippets.ts';

const SAME = { by: 'fast', differences: [] };

describe('both parsers lead to the same facts', () => {
  it.each(Object.entries(SNIPPETS))('of %s', (path, text) => {
    expect(compareParsers(path, text)).toEqual(SAME);
  });

  it.each(['client', 'server', 'rules', 'scripts', 'test', 'test-fixtures'])(
    'of all files in %s',
    (folder) => {
      const root = fileURLToPath(new URL('../../../', import.meta.url));
      const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((path) => join(folder, path).split(sep).join('/'))
        .filter((path) => /\.[mc]?[jt]sx?$/.test(path) && dialectOf(path) !== undefined);
      const different = paths.flatMap((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        return compareParsers(path, text).differences.map((one) => `${path}: ${one}`);
      });
      expect(paths).not.toEqual([]);
      expect(different).toEqual([]);
    },
  );
});

describe('the comparison', () => {
  it('sees what differs, is missing, and is there too much', () => {
    expect(differences({ a: [1, { b: 2 }] }, { a: [1, { b: 3, c: 4 }, 5] })).toEqual([
      '/a/1/b: 2 against 3',
      '/a/1/c: undefined against 4',
      '/a/2: undefined against 5',
    ]);
  });
});
