import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { FILES_PER_PACKAGE, generatePackage } from './generate.ts';

it('writes the same package each time, and another one for another number', () => {
  expect(generatePackage(7)).toEqual(generatePackage(7));
  const texts = (number: number) => generatePackage(number).map(({ text }) => text);
  expect(texts(7)).not.toEqual(texts(8));
});

it('writes as many modules as it says, each at a place of its own', () => {
  const files = [0, 1, 2].flatMap(generatePackage);
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  expect(files.filter(({ path }) => path.endsWith('.ts'))).toHaveLength(3 * FILES_PER_PACKAGE);
});

it('every module parses, and imports what is there', () => {
  const files = [0, 1, 2, 3].flatMap(generatePackage);
  const paths = new Set(files.map(({ path }) => path));
  for (const { path, text } of files) {
    if (!path.endsWith('.ts')) continue;
    expect(parseSync(path, text).errors).toEqual([]);
    for (const [, specifier = ''] of text.matchAll(/from '(\.[^']+)'/g)) {
      const target = new URL(specifier, `file:///${path}`).pathname.slice(1);
      expect(paths.has(`${target}.ts`) || paths.has(`${target}/index.ts`), `${path}: ${specifier}`).toBe(
        true,
      );
    }
  }
});

it('uses packages with smaller numbers alone, so that a small monorepo is a part of a large one', () => {
  const used = (number: number) =>
    generatePackage(number).flatMap(({ text }) =>
      [...text.matchAll(/from '@grown\/p(\d+)'/g)].map(([, p]) => Number(p)),
    );
  expect(used(0)).toEqual([]);
  expect(used(9).length).toBeGreaterThan(0);
  expect(Math.max(...used(9))).toBeLessThan(9);
});
