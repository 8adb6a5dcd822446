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

function factsOf(path: string, text: string, depth: 'whole' | 'imports') {
  const extraction = extract(path, text, dialectOf(path) ?? 'ts', parsers, depth);
  if ('failure' in extraction) throw new Error(`${extraction.failure.message}\n${text}`);
  return extraction.facts;
}

function importsOf(path: string, text: string, depth: 'whole' | 'imports') {
  const { imports, notes, debuggers, shebang } = factsOf(path, text, depth);
  return { imports: [...imports].sort((a, b) => a.at[0] - b.at[0]), notes, debuggers, shebang };
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
  ...Object.entries(SNIPPETS)
    .filter(([path]) => !path.endsWith('.cjs'))
    .map(([path, text]): [string, string] => [
      path,
      text.replace(/^(#!.*\n)?/, "$1import first from 'first';\n"),
    ]),
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

/** What may stand at the head of a file. */
const HEADS = [
  '#!/usr/bin/env node\n',
  "import a from 'a';",
  'import"b"',
  "/** import c from 'c' */ import type { D, E as F } from '../d.js' // import 'e'",
  'import f, * as g from "f";\r\nimport h, { type i } from "h"',
  "import type, { j } from 'j'; import type K from 'k'; import type {} from 'l'; import type * as m from 'm'",
  "import{n}from'n';import $,{}from'o';import type from from 'from';import type$ from 't'",
];

/** What may follow, each in what imports look like or hide in. */
const RESTS = [
  "it('should import', () => { expect('import a from \\'b\\'').toBe(x / 2) });",
  "const text = `\nimport x from 'x';\n${`export * from 'y'`}\n`;",
  "/*\nimport x from 'x'\n*/ // export * from 'z'",
  "const lazy = async () => [await import('./lazy'), ...(await import(`./none`)), service.import('no')];",
  "type Q = typeof import('./types'); const url = import.meta.url, it = { import: 1 }.import;",
  "const [own] = [import /**/ ('own')];",
  "class Importer { import(path: string) { return path; } export = 'e'; get() { return this.import('x') } }",
  "export * from './all'; export { a as b } from './some'",
  "export type { C } from './types';",
  "export type * from './types';",
  'export const one = 1; export type Two = 2; export default function () {} export interface Four {}',
  "jest.mock('./x'); import late from 'late'",
  "do late(); while (soon) import 'soon'",
  "declare module 'm' { import inner from 'inner'; export * from 'inner'; }",
  "const quote = /['\"`]/; import 'behind'; const other = /[`]/;",
  "import other = Name.Space; import attributed from './a.json' with { type: 'json' };",
  "import { 'a b' as quoted } from 'quoted'; import { x /* y */ } from 'z'",
  "const late = require('late'); if (late) debugger;",
  '// readylint-ignore-next-line console-left -- no',
];

it('whatever follows what, what is told without parsing is what the whole tells', () => {
  const heads = [...HEADS, ...HEADS.slice(1).map((one) => `${HEADS.join('\n')}\n${one}`)];
  const texts = heads.flatMap((head) =>
    RESTS.flatMap((one) => RESTS.map((other) => `${head}\n${one}\n${other}`)),
  );
  const different = texts.filter(
    (text) =>
      JSON.stringify(importsOf('a.ts', text, 'imports')) !== JSON.stringify(importsOf('a.ts', text, 'whole')),
  );
  expect(different).toEqual([]);
});

it.each([...HEADS.slice(1), HEADS.join('\n'), ...[0, 10].map((index) => `${HEADS[1]}\n${RESTS[index]}`)])(
  'nothing is parsed where the imports stand at the head and no other may follow: %s',
  (text) => {
    expect(factsOf('a.ts', text, 'imports').parser).toBe('neither');
  },
);

it('what begins with no import is parsed, so that a text that is no code is named', () => {
  expect(factsOf('a.ts', 'export const a = 1;', 'imports').parser).toBe('fast');
});
