import { describe, expect, it } from 'vitest';
import { factsOf, shown } from '../testing/shown.ts';

function exportsOf(text: string, path?: string): unknown[] {
  const facts = factsOf(text, path);
  return facts.exports.map(({ value, ...rest }) => ({
    ...rest,
    ...(value !== undefined && { value: shown(facts, value) }),
  }));
}

describe('exports', () => {
  it.each([
    [
      'export const a = 1, { b, c: [d] } = e;',
      ['a', 'b', 'd'].map((name) => ({ name, value: `const:${name}` })),
    ],
    ['export function f() {}', [{ name: 'f', value: 'function:f' }]],
    ['export async function* f() {}', [{ name: 'f', value: 'function:f' }]],
    ['export abstract class A {}', [{ name: 'A', value: 'class:A' }]],
    ['export enum E { A }', [{ name: 'E', value: 'enum:E' }]],
    ['export namespace N { export const a = 1; }', [{ name: 'N', value: 'namespace:N' }]],
    ['export interface I {}', [{ name: 'I', typeOnly: true }]],
    ['export type T = 1;', [{ name: 'T', typeOnly: true }]],
    ['export import A = B.C;', [{ name: 'A', value: 'const:A' }]],
    [
      'const a = 1; export { a, a as b };',
      [
        { name: 'a', value: 'const:a' },
        { name: 'b', value: 'const:a' },
      ],
    ],
    ["const a = 1; export { a as 'b c' };", [{ name: 'b c', value: 'const:a' }]],
    [
      "export { a, b as c } from 'd';",
      [
        { name: 'a', from: 'd', imported: 'a' },
        { name: 'c', from: 'd', imported: 'b' },
      ],
    ],
    ["export { default } from 'd';", [{ name: 'default', from: 'd', imported: 'default' }]],
    ["export { type A } from 'd';", [{ name: 'A', from: 'd', imported: 'A', typeOnly: true }]],
    ["export * from 'd';", [{ name: '*', from: 'd' }]],
    ["export * as a from 'd';", [{ name: 'a', from: 'd', imported: '*' }]],
    ["export type * from 'd';", [{ name: '*', from: 'd', typeOnly: true }]],
    ['export default a();', [{ name: 'default', value: 'a()' }]],
    ['export default function () {}', [{ name: 'default', value: 'function' }]],
    ['export default function f() {}', [{ name: 'default', value: 'function:f' }]],
    ['export default class {}', [{ name: 'default', value: 'class' }]],
    ['export default class A {}', [{ name: 'default', value: 'class:A' }]],
    ['export default abstract class {}', [{ name: 'default', value: 'class' }]],
    ['export default async () => {};', [{ name: 'default', value: 'arrow' }]],
    ['export default interface I {}', [{ name: 'default', typeOnly: true }]],
    ['export = a;', [{ name: 'export=', value: 'a' }]],
    [
      'export default function f(a: string): void; export default function f(a: any) {}',
      [{ name: 'default', value: 'function:f' }],
    ],
    ["declare module 'x' { export const a: 1; }", []],
    ['declare global { var a: 1; }', []],
  ])('%s', (text, expected) => {
    expect(exportsOf(text)).toEqual(expected);
  });
});

describe('imports', () => {
  it.each([
    ["import a from 'x';", 'import', { imported: 'default' }],
    ["import * as a from 'x';", 'import', { imported: '*' }],
    ["import { b as a } from 'x';", 'import', { imported: 'b' }],
    ["import { default as a } from 'x';", 'import', { imported: 'default' }],
    ["import { 'b c' as a } from 'x';", 'import', { imported: 'b c' }],
    ["import type a from 'x';", 'import', { imported: 'default', typeOnly: true }],
    ["import { type a } from 'x';", 'import', { imported: 'a', typeOnly: true }],
    ["import a = require('x');", 'require', { imported: 'export=' }],
    ["export import a = require('x');", 'require', { imported: 'export=' }],
  ])('%s', (text, kind, expected) => {
    const { imports, bindings } = factsOf(text);
    expect(imports).toMatchObject([{ from: 'x', kind }]);
    expect(bindings).toMatchObject([{ name: 'a', kind: 'import', from: 'x', ...expected }]);
  });

  it.each([
    ["import 'x';", 'import'],
    ["await import('x');", 'dynamic'],
    ["require('x');", 'require'],
    ["export * from 'x';", 'reexport'],
    ["const { a } = require('x')(b);", 'require'],
  ])('%s', (text, kind) => {
    expect(factsOf(text).imports).toMatchObject([{ from: 'x', kind }]);
  });

  it('by a `require` of the file’s own are none', () => {
    expect(factsOf("const require = createRequire(a); require('x'); import(b);").imports).toEqual([]);
  });
});

it('CommonJS writes to members', () => {
  const facts = factsOf(
    "module.exports = { a, b() {} }; exports.c = exports['d'] = 1; Object.assign(module.exports, e);",
    'a.cjs',
  );
  expect(facts.writes.map((one) => `${shown(facts, one.target)} = ${shown(facts, one.value)}`)).toEqual([
    'module.exports = {a: a, b: method b}',
    'exports.d = 1',
    'exports.c = (exports.d = 1)',
  ]);
});

it('the head of a file is known', () => {
  const facts = factsOf("#!/usr/bin/env node\n// signed\n'use strict';\n'use client';\na();\n'not this';\n");
  expect(facts).toMatchObject({ shebang: true, directives: ['use strict', 'use client'] });
  expect(facts.banner).toContain('signed');
});
