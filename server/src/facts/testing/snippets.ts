/** One text for every form of the syntax, by file name. Each parses without an error. */
export const SNIPPETS: Record<string, string> = {
  'decorators.ts': `
@Controller('users')
@Guard
export class Users {
  @Inject() private readonly store: Store;
  @Column({ type: 'int' }) accessor count = 0;
  constructor(@Inject(TOKEN) private readonly a: A, public b?: B, protected c = make(), readonly d: D = 1) { super(); }
  @Get(':id') async one(@Param('id') id: string, @Body() { name }: Dto): Promise<User> { return this.store.find(id); }
  @Get() static all() { return []; }
}
@a.b.c() abstract class X {}
export default @d class {}
`,
  'classes.ts': `
export abstract class Shape<T extends object = {}> extends Base<T>(mixin) implements A, B.C<T> {
  static #count = 0;
  static { this.#count = start(); var inner = 1; function help() { return inner; } help(); }
  static {}
  #secret?: string;
  declare name: string;
  override readonly kind = 'shape'; sure!: string;
  static readonly limit: number;
  abstract area: number;
  abstract measure(): number;
  abstract get size(): number;
  abstract set size(value: number);
  accessor x = 1;
  static accessor #y;
  [key: string]: unknown;
  [Symbol.iterator]() {}
  ['computed' + 1]: string = 'a';
  'quoted-name' = 1;
  42() {}
  over(a: string): void;
  over(a: number): void;
  over(a: unknown) { return #secret in (a as Shape<T>) && this.#secret; }
  get value() { return this.#secret ?? super.value; }
  set value(next) { this.#secret = next; }
  async *stream() { yield* this.list(); }
  *list() { yield 1; yield; }
  static async make() { return new this(); }
  arrow = async () => { await this.over('a'); };
  method?(): void;
  constructor(a: string);
  constructor(a: unknown) { super(); this.value = a; }
  in; get; set; static; async; static async; get get() { return 1; } static static = 1;
}
const Named = class Inner { own() { return Inner; } };
const Anonymous = class extends (cond ? A : B) {};
class Empty {}
class Semis { ; a = 1;; b() {}; }
`,
  'functions.ts': `
export function overload(a: string): string;
export function overload(a: number): number;
export function overload(a: any, ...rest: unknown[]): any { return rest.length ? a : later(); }
function later(this: Window, a = make(), { b, c: { d = 2 } = {}, ...others }: Options = {}, [e, , f = e, ...g]: number[] = []) { return a + b; }
const arrow = async <T,>(x: T, y?: number): Promise<T> => x;
const short = x => ({ x });
const curried = (a) => (b) => (c) => a + b + c;
const generator = function* named<T>(): Generator<T> { const got = yield; yield* other(got); };
async function* both() { for await (const x of stream()) yield x; }
function assert(x: unknown): asserts x is string { if (!x) throw new Error('no'); }
function is(x: unknown): x is string { return typeof x === 'string'; }
function guard(this: A): this is B { return true; }
declare function ambient(a: string): void;
(function () { 'use strict'; run(); })();
(async () => { await run(); })();
!function () {}();
new (class { go() {} })().go();
new Foo;
new Foo.Bar<string>(1, ...args);
void run();
`,
  'modules.ts': `
import def, * as all from 'a';
import one, { two, three as four, type Five, default as six, 'string name' as seven } from 'b';
import type { Eight } from 'c';
import type Nine from 'd';
import * as ten from 'e';
import {} from 'f';
import 'side-effect';
import data from './data.json' with { type: 'json' };
export { one, two as deux, four as 'string out', type Five };
export type { Eight };
export * from 'g';
export * as everything from 'h';
export * as 'quoted' from 'h';
export type * from 'i';
export type * as Types from 'j';
export { default } from 'k';
export { default as l, m as default2, type N } from 'l';
export const { p, q: { r }, ...s } = ten, [t, , u = 1] = all;
export let v: number, w;
export var x = await import('./lazy.js');
export function y() {}
export async function* z() {}
export class A {}
export abstract class B {}
export interface C { a: string }
export type D = C | undefined;
export enum E { One }
export const enum F { Two = 2 }
export declare const G: string;
export declare function H(): void;
export declare class I { a: string }
export namespace J { export const inside = 1; }
export as namespace Global;
import.meta.url; import.meta.resolve('x');
const lazy = () => import('./b.js', { with: { type: 'json' } });
import(\`./\${name}.js\`);
typeof import('x');
let imported: import('pkg').Thing<string>, ns: typeof import('pkg');
`,
  'default-function.ts': `export default async function (a: string) { return a; }`,
  'default-named.ts': `export default function named() { return named; }`,
  'default-overload.ts': `export default function f(a: string): void;\nexport default function f(a: any) {}`,
  'default-class.ts': `export default class extends Base { go() { return this; } }`,
  'default-abstract.ts': `export default abstract class { abstract go(): void }`,
  'default-expression.ts': `export default { setup() { return this; }, list: [1, 2] } satisfies Config;`,
  'default-arrow.ts': `export default async (req: Request) => handle(req);`,
  'default-interface.ts': `export default interface Props { a: string }`,
  'import-equals.cts': `
import fs = require('fs');
import type T = require('types');
import Inner = Outer.Deep.Name;
export import Shared = Outer.Shared;
export import mod = require('mod');
const x: typeof Inner = fs.readFileSync(1);
export = fs;
`,
  'commonjs.cjs': `#!/usr/bin/env node
'use strict';
const fs = require('fs'), { join } = require('path');
const { default: load, ...rest } = require('./load')(fs);
module.exports = { fs, join, async run() { return 1; }, get lazy() { return load; }, ['a' + 1]: 2, 'b-c': 3, 4: 5 };
module.exports.extra = exports.more = function () {};
exports['quoted'] = 1;
Object.defineProperty(exports, '__esModule', { value: true });
if (require.main === module) main();
with (Math) { floor(1); }
var undefined; let async = 1; async = 2; let of = [], get, set, type;
for (of of of);
delete a.b, void 0;
label: for (;;) { break label; }
function sloppy(a, a) { arguments; return new.target; }
`,
  'types.ts': `
type Fn = (a: string, b?: number, ...rest: boolean[]) => void;
type Ctor = abstract new (...args: any[]) => object;
type New = new <T>(a: T) => T;
type Cond<T> = T extends (infer U extends string)[] ? U : T extends Promise<infer V> ? V : never;
type Mapped = { readonly [K in keyof T as \`get\${Capitalize<K>}\`]?: T[K] };
type Minus = { -readonly [K in keyof T]-?: T[K] };
type Tuple = [a: string, b?: number, ...rest: Rest[]];
type Open = [string, number?, ...Rest];
type Lit = 'a' | 1 | -1 | true | null | undefined | 10n | \`x\${string}y\`;
type Query = typeof a.b.c<string> | typeof import('x');
type Ops = keyof T | unique symbol | readonly string[] | T['a']['b'];
type Obj = { a: string; readonly b?: number; c(): void; d?(x: 1): 2; get e(): string; set e(v: string); (call: 1): 2; new (x: 1): 2; [key: string]: any; 'f-g': 1; 5: 2; [Symbol.iterator](): X; [computed]: 3 };
type Generic<in out T = string, U extends readonly unknown[] = []> = Map<T, U[]>;
type This = (this: Foo) => this;
type Assert = (x: unknown) => asserts x;
type Par = (A | B)[] & (C);
type Imp = import('pkg', { with: { 'resolution-mode': 'import' } }).A.B<string>;
type Kw = any | unknown | never | object | bigint | symbol | intrinsic;
interface A extends B, C.D<string> { a: this; }
interface A { b: number }
declare const ambient: string, other: number;
declare let l: number;
declare var v: Foo<Bar>;
declare class DC extends X { constructor(a: string); method(): void; static s: number; private p; }
declare enum DE { A }
declare namespace DN { const x: number; function f(): void; namespace Deep { type T = 1 } }
declare module 'pkg' { export interface Extra { a: string } const d: string; export default d; }
declare module 'short';
declare global { interface Window { app: App } var singleton: Db; }
namespace Outer.Middle.Inner { export const x = call(); namespace Own { run(); } }
module Legacy { var a = 1; }
enum Colour { Red, Green = 'green', Blue = 1 << 2, 'quoted key' = 3, Computed = 'a'.length, ['x'] = 1 }
const enum Flags { A = 1, B = A | 2 }
let a = <string>b, c = d as const, e = f!, g = h! as unknown as string, i = j satisfies K, l2 = m<string>, n = o?.p!.q;
let tuple: readonly [x: number, y?: string] = [1], optional: string | undefined;
let definite!: string;
abstract class P<T> { private constructor(protected x: T); }
export {};
`,
  'expressions.ts': `
a?.b?.[c]?.(d)?.e.f(g); (a?.b).c; a?.(); a?.[0]; new a.b.c(); new (a())(); delete a?.b;
a.b.c.d(); a['literal'].b; a[0]; a[\`t\`]; a[b + c]; a?.['x']; this.#x; super_.y;
tag\`one \${two} three \\u{bad}\`; tag<string>\`x\`; a.b\`c\`; a?.b; \`plain\`; \`\${nested\`\${deep}\`}\`; String.raw\`\\x\`;
x = y = z; x += 1; x ||= a(); x &&= b(); x ??= c(); a.b ||= d(); a[b] **= 2; x >>>= 1;
({ a, b: c.d, e: [f, ...g], h = 1, ...i } = j); [a, b.c, , ...d] = e; [a = f(), { b }] = e; [[x]] = y;
i++; --a.b; -c; +d; ~e; !f; typeof g; void 0; 2 ** 3;
a && b() || c() && d(); a ?? b; a, b(), c; (a, b)(); a ? b() : c ? d() : e();
'str'; "dq"; 1; 0xff; 0b1; 1_000; 10n; .5; 1e3; true; null; undefined; NaN; /re[/]/giu; /[\\p{L}--a]/v; 'a\\nb\\u0041';
({ a, 'b': 1, 3: 4, [c]: d, e() {}, async f() {}, *g() {}, async *h() {}, get i() { return 1; }, set i(v) {}, ...j, k: function () {}, __proto__: null, async: 1, get: 2, 'x y'() {} });
[1, , 2, ...a]; [,]; []; ({});
(a); ((b)); ((c).d).e(); (async () => {})(); (() => {})(); (a as any)(); (<any>a).b(); a!(); (await b)(); (yes ? a : b)();
a instanceof B; 'a' in b; a == null; a !== b; a << 1 >>> 2;
let f = async x => await x, g = (async), h = async (a) => a, k = async function n() {};
new Promise((resolve, reject) => setTimeout(resolve, 10)).then(a).catch(() => {}).finally();
if ((m = re.exec(s))) go(m); while ((n = next()) !== null) go(n);
import.meta.env.X; new_; f(...a, b, ...c); f(a)(b)(c);
`,
  'statements.ts': `
var hoisted = early(); { let hoisted = 1; use(hoisted); } function early() { return later; } var later = 2; var later = 3;
if (a) b(); else if (c) d(); else { e(); }
if (a) return1(); if (b) { throw new Error(); } after();
for (let i = 0, n = x(); i < n; i++) { body(i); } for (;;) { break; } for (i = 0; ; ) { continue; }
for (const k in obj) use(k); for (x.y in obj); for (const { a, b: [c] } of list) use(a, c); for (x of y) use(x); for ([p, q.r] of s) use(p); for (var z of w);
while (a()) b(); do { c(); } while (d()); do e(); while (f())
outer: for (const a of b) { inner: while (c) { continue outer; } block: { break block; } }
switch (subject()) { case 1: case two(): a(); break; default: b(); { let scoped; } case 'x': { c(); } }
switch (a) {} switch (a) { default: }
try { a(); } catch (error) { b(error); /* why */ } finally { c(); }
try { a(); } catch { // ignored
}
try { a(); } catch ({ message, code: [c] }) { b(message); }
try { a(); } finally { b(); }
try { try { a(); } catch (e) { throw e; } } catch (e) { b(e); }
debugger; ; {} 
async function all() { for await (const x of y) await z(x); await using db = open(); using file = lock(), other = lock(); for (using f of files) f(); for (await using g of gs); return await x; }
function exits(a) { if (!a) return; b(); if (c) throw d; e(); while (f) { if (g) continue; h(); if (i) { break; } j(); } if (k) process.exit(1); l(); if (m) {} else return; n(); return; o(); }
a: b: c: d();
let x1 = 1
let y1 = x1
;[1].forEach(f)
const { a1 = d(), ...r1 } = s, [b1 = 2, [c1]] = t, { [k()]: dynamic, 'q-r': quoted, 5: five } = u;
throw new Error('x', { cause: e });
`,
  'elements.tsx': `
'use client';
import React from 'react';
const el = <div className="a" data-x='b' onClick={() => go()} {...props} disabled key={\`k\${i}\`} aria-label="it's" render={<b/>} style={{ a: 1 }}>
  text &amp; more {value} {/* comment */} {...list} {cond && <Row.Cell.Deep a:b="c" />} <></> <Foo<string> x={1} /> <this.Part /> <my-element /> <svg:rect />
  {items.map((one) => <li key={one.id}>{one.name} isn't</li>)}
</div>;
function Page<T,>({ title, children = null }: Props<T>) { return (<><Header title={title} />{children}</>); }
export default function App(): JSX.Element { const [a, setA] = useState<string>(''); return <Page a={a} b={c()} />; }
const generic = <T extends unknown>(x: T) => x;
const empty = <a>{}</a>;
const str = <a b="line
break">multi
line</a>;
`,
  'elements.jsx': `const a = <A {...b} c={d} e="f">{g()}</A>; module.exports = () => <></>;`,
  'plain.js': `/* banner */\nexport const a = <T/>;\n`,
  'module.mjs': `import a from 'a'; export default a; await a(); for await (const b of a) b();`,
  'module.mts': `import a from 'a'; export default a; await a();`,
  'directives.ts': `'use strict';\n"use server"\n;'not' + 'one';\nfunction f() { 'use cache'; return 1; }\n('use no');`,
  'comments.ts': `// first
/* second */ /** third */
// readylint-disable-next-line console-left -- a reason
console.log(1); // trailing
/* readylint-disable-next-line x -- in block */
try { a(/* in call */); } catch (e) { /* one */ b(); // two
  c(); /* three */ }
const s = '// no comment', r = /\\/\\*/; // end`,
  'crlf.ts':
    'const a = 1;\r\ntry { a(); }\r\ncatch (e) {\r\n  // why\r\n}\r\nconst t = `one\r\ntwo`;\rlet b\u2028let c\u2029',
  'mark.ts': '\uFEFFconst a = call();\n',
  'hashbang.ts': '#!/usr/bin/env tsx\n// sign\nimport "a";\n',
  'unicode.ts':
    'const ünïcode = "𝒳"; const \\u0061b = ünïcode; use(ab, "😀".length); class 名 { 前() { return this.前; } }\nconst after = "é" + call();',
  'empty.ts': '',
  'only-comment.ts': '// nothing\n',
  'keywords.ts': `
type type = string; let type: type = 'a'; type = 'b'; declare; namespace; module; abstract; as; let asserts, infer, is, keyof, readonly, satisfies, out, accessor;
abstract
class A {}
var of = async, get = of; async
(x)
interface B {}
declare namespace global2 {}
let using = 1; using
let z
`,
};
