import { expect, it } from 'vitest';
import { createMemoryHost } from '../host/memory.ts';
import { createSession } from './session.ts';

const MANIFEST =
  '{ "dependencies": { "express": "^4", "acme": "^1", "@nestjs/common": "^10" }, "devDependencies": { "builder": "^1" } }';
const HEAD =
  "import express from 'express';\nimport Acme, { limit, wrap, colour } from 'acme';\nconst app = express();\n";

function spots(code: string, others: Record<string, string> = {}) {
  const files = { 'package.json': MANIFEST, 'src/app.ts': HEAD + code, ...others };
  return createSession(createMemoryHost(files))
    .blindSpots()
    .map(({ kind, from, name, places }) => ({
      kind,
      of: name === undefined ? from : `${from} ${name}`,
      uses: places.length,
    }));
}

it('a client of a package without a table: awaited, or made with an address', () => {
  const made =
    "const acme = new Acme({ endpoint: 'x' });\nexport async function f() { return (await acme.send(1)).body; }\n";
  expect(spots(made)).toEqual([{ kind: 'client', of: 'acme default', uses: 2 }]);
});

it('a pure helper of such a package is none, nor what is not there in production, nor a test’s', () => {
  expect(
    spots("export const red = colour('red');\nexport const all = [1].map(() => colour('x'));\n"),
  ).toEqual([]);
  expect(spots("import b from 'builder';\nexport async function f() { await b.build(); }\n")).toEqual([]);
  const test = "import Acme from 'acme';\nexport async function f() { await new Acme().send(1); }\n";
  expect(spots('', { 'src/acme.test.ts': test })).toEqual([]);
});

it('a known library is none, whatever of it is awaited', () => {
  expect(spots("import axios from 'axios';\nexport async function f() { await axios.get('x'); }\n")).toEqual(
    [],
  );
});

it('routes and registrations that take functions', () => {
  expect(spots("new Acme().get('/users', (req, res) => { res.send(1); });\n")).toEqual([
    { kind: 'route', of: 'acme default', uses: 1 },
  ]);
  expect(spots("new Acme().on('message', () => fetch('x'));\n")).toEqual([
    { kind: 'registration', of: 'acme default', uses: 1 },
  ]);
  expect(spots('new Acme().sort((a, b) => a - b);\n')).toEqual([]);
});

it('what stands among the handlers of a route', () => {
  expect(spots('app.use(limit());\n')).toEqual([{ kind: 'middleware', of: 'acme limit', uses: 1 }]);
  expect(spots("app.get('/', wrap(async (req, res) => { res.send(await fetch('x')); }));\n")[0]).toEqual({
    kind: 'wrapper',
    of: 'acme wrap',
    uses: 1,
  });
  expect(spots("app.use(express.json());\napp.get('/', (req, res) => { res.send(1); });\n")).toEqual([]);
});

it('a function of the project that wraps handlers and does not show how, and none that calls what it was given', () => {
  const rest = (body: string) => `(req, res, next) => { ${body} }`;
  const calls = `const safe = (fn) => ${rest('Promise.resolve(fn(req, res, next)).catch(next);')};\n`;
  expect(spots(`${calls}app.get('/', safe(async (req, res) => { res.send('ok'); }));\n`)).toEqual([]);
  const wraps = `const safe = (fn) => ${rest('fn.handle(req, res, next);')};\n`;
  expect(spots(`${wraps}app.get('/', safe(async (req, res) => { res.send('ok'); }));\n`)).toEqual([
    { kind: 'wrapper', of: 'src/app.ts safe', uses: 1 },
  ]);
  const asks = `const only = (allows) => ${rest('if (allows(req.user)) next();')};\n`;
  expect(spots(`${asks}app.use(only((user) => user.admin));\n`)).toEqual([]);
});

it('files that only the running process can name, and files that were not read whole', () => {
  expect(spots("const name = process.argv[2];\nawait import(name);\nawait import('./known.ts');\n")).toEqual([
    { kind: 'dynamic', of: 'src/app.ts', uses: 1 },
  ]);
  expect(spots('', { 'src/broken.ts': 'const a = {;\n' })).toEqual([
    { kind: 'unread', of: 'src/broken.ts', uses: 1 },
  ]);
});

const NEST = `import { Body, Controller, createParamDecorator, Post, UseGuards, UsePipes } from '@nestjs/common';
import { AcmeGuard, AcmePipe, Audited, Tenant } from 'acme';
`;
const controller = (before: string, parameter: string) => ({
  'src/orders.ts': `${NEST}import { Read } from './read.ts';
@Controller('orders')
export class Orders {
${before}
  @Post()
  add(${parameter}) { return order; }
}
`,
});

it.each([
  [
    'a guard',
    '@UseGuards(AcmeGuard)',
    '@Body() order',
    { kind: 'middleware', of: 'acme AcmeGuard', uses: 1 },
  ],
  ['a decorator', "@Audited('orders')", '@Body() order', { kind: 'middleware', of: 'acme Audited', uses: 1 }],
  ['a pipe', '@UsePipes(new AcmePipe())', '@Body() order', { kind: 'pipe', of: 'acme AcmePipe', uses: 1 }],
  ['a pipe of one', '', '@Body(AcmePipe) order', { kind: 'pipe', of: 'acme AcmePipe', uses: 1 }],
  ['a parameter’s', '', '@Tenant() order', { kind: 'parameter', of: 'acme Tenant', uses: 1 }],
])('what decorates a route, and is made elsewhere: %s', (_, before, parameter, expected) => {
  expect(spots('', controller(before, parameter))).toEqual([expected]);
});

const reading = (what: string) => ({
  'src/read.ts': `import { createParamDecorator } from '@nestjs/common';
export const Read = createParamDecorator((data, context: ExecutionContext) => context.switchToHttp().getRequest().${what});
`.replace('{ createParamDecorator }', '{ createParamDecorator, ExecutionContext }'),
});

it('a parameter decorator of the project that hands on what a client sent, and none that tells who asks', () => {
  const route = controller('', '@Read() order');
  expect(spots('', { ...route, ...reading('body') })).toEqual([
    { kind: 'parameter', of: 'src/read.ts Read', uses: 1 },
  ]);
  expect(spots('', { ...route, ...reading('user') })).toEqual([]);
  expect(spots('', { ...controller('', '@Body() order'), ...reading('body') })).toEqual([]);
});

it('what a parameter decorator is declared to hand on is followed as input', () => {
  const store = controller('', '@Read() order')['src/orders.ts'].replace(
    'return order;',
    'return new PrismaClient().order.create({ data: order });',
  );
  const files = {
    'package.json': MANIFEST,
    'src/orders.ts': `import { PrismaClient } from '@prisma/client';\n${store}`,
    ...reading('body'),
  };
  const before = createSession(createMemoryHost(files));
  expect(before.check().findings.map(({ rule }) => rule)).not.toContain('unvalidated-input');
  const [{ entry } = {}] = before.blindSpots();
  const host = createMemoryHost({ ...files, 'readylint.json': JSON.stringify(entry) });
  const after = createSession(host);
  expect(after.check().problems).toEqual([]);
  expect(after.check().findings.map(({ rule }) => rule)).toContain('unvalidated-input');
  expect(after.blindSpots()).toEqual([]);
});

it('what is declared harmless is no spot any more', () => {
  const code = 'export async function f() { await new Acme().send(1); }\n';
  const declared = {
    knowledge: [
      { module: 'acme', export: '*', is: 'harmless' },
      { module: 'acme', export: 'default', is: 'harmless' },
    ],
  };
  expect(spots(code, { 'readylint.json': JSON.stringify(declared) })).toEqual([]);
});

it('the most used comes first', () => {
  const code =
    'app.use(limit());\nexport async function f() { const a = new Acme(); await a.x(); await a.y(); }\n';
  expect(spots(code).map(({ of }) => of)).toEqual(['acme default', 'acme limit']);
});

it('the entry that declares one is taken by the config, and the spot is gone', () => {
  const files = {
    'package.json': MANIFEST,
    'src/app.ts': `${HEAD}export async function f() { await new Acme().send(1); }\n`,
  };
  const [spot] = createSession(createMemoryHost(files)).blindSpots();
  const config = { 'readylint.json': JSON.stringify(spot?.entry) };
  const session = createSession(createMemoryHost({ ...files, ...config }));
  expect(session.check().problems).toEqual([]);
  expect(session.blindSpots()).toEqual([]);
});
