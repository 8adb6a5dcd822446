import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fastParser } from '../host/fast-parser.ts';
import { extract } from './extract.ts';
import { dialectOf } from './parse/dialect.ts';
import { SNIPPETS } from './testing/snippets.ts';

const fast = await fastParser();
const parsers = {
  ...(fast && { fast }),
  portable: () => {
    throw new Error('not asked here');
  },
};

function importsOf(path: string, text: string, depth: 'whole' | 'imports') {
  const extraction = extract(path, text, dialectOf(path) ?? 'ts', parsers, depth);
  if (!('facts' in extraction)) return extraction;
  return [...extraction.facts.imports].sort((a, b) => a.at[0] - b.at[0]);
}

const IMPORTS = `
import a, { type B, c } from 'x'; import type D from "y"; import 'z'; import { type E } from 'w'; import {} from 'v';
import type, { f } from 'type'; import type from 'u'; import  type { G } from 'g'; import * as all from 'all';
export * from './q'; export { r as s } from './r'; export type { T } from './t'; export { type U } from './u';
export * as ns from './ns'; export type * from './types'; export type X = string; export const type = 1;
const k = await import('./dyn'); const l = await import(name); import(\`./tpl\`); type Q = import('./tt').Y;
`;

it.each([
  ['forms.ts', IMPORTS],
  ['require.js', "import x from 'x';\nconst y = require('y');\n// require('z')\n"],
  ...Object.entries(SNIPPETS),
])('the imports alone are those of the whole: %s', (path, text) => {
  expect(importsOf(path, text, 'imports')).toEqual(importsOf(path, text, 'whole'));
});

it('and so of all our own files', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const paths = ['server', 'rules', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((one) => join(folder, one)),
  );
  const sources = paths.filter((path) => path.endsWith('.ts'));
  const different = sources.filter((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return (
      JSON.stringify(importsOf(path, text, 'imports')) !== JSON.stringify(importsOf(path, text, 'whole'))
    );
  });
  expect(sources).not.toEqual([]);
  expect(different).toEqual([]);
});
