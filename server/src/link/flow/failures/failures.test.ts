import { describe, expect, it } from 'vitest';
import { Workspace } from '../../../engine/workspace.ts';
import { createMemoryHost } from '../../../host/memory.ts';

const PACKAGE = (express: string) =>
  `{ "dependencies": { "express": "${express}", "@prisma/client": "^6.0.0", "express-async-handler": "1" } }`;

/** What can be asked of functions and calls by how their code begins. */
function world(lines: readonly string[], { express = '4.21.0', other = [] as readonly string[] } = {}) {
  const files = {
    'package.json': PACKAGE(express),
    'src/db.ts': "import { PrismaClient } from '@prisma/client';\nexport const db = new PrismaClient();\n",
    'src/app.ts': ["import { db } from './db.ts';", "import express from 'express';", ...lines].join('\n'),
    'src/other.ts': ["import { db } from './db.ts';", ...other].join('\n'),
  };
  const workspace = new Workspace(createMemoryHost(files), []);
  const project = workspace.project();
  const find = (path: string, list: 'functions' | 'calls', text: string) => {
    const { facts, text: code } = workspace.file(path) ?? { text: '' };
    const found = facts?.[list].findIndex(({ at }) => code.slice(...at).startsWith(text)) ?? -1;
    expect(found, `${text} in ${path}`).toBeGreaterThanOrEqual(0);
    return found;
  };
  const view = (path: string) => {
    const { facts, text } = workspace.file(path) ?? { text: '' };
    if (!facts) throw new Error(path);
    return {
      path,
      role: project.role(path),
      facts,
      text: ([from, to]: readonly [number, number]) => text.slice(from, to),
    };
  };
  const app = 'src/app.ts';
  return {
    fate: (call: string) => project.fate(view(app), find(app, 'calls', call)),
    rejects: (fn: string) =>
      project.failing({ path: app, fn: find(app, 'functions', fn) }, 'rejects') !== undefined,
    throws: (fn: string) =>
      project.failing({ path: app, fn: find(app, 'functions', fn) }, 'throws') !== undefined,
    way: (fn: string) =>
      project.failing({ path: app, fn: find(app, 'functions', fn) }, 'rejects')?.way.map(({ path, call }) => {
        const { facts, text } = view(path);
        return text(facts.calls[call]?.at ?? [0, 0]);
      }),
    receivers: (fn: string, path = app) =>
      project.receivers({ path, fn: find(path, 'functions', fn) }).map((one) => one.receiver),
    lost: (call: string) =>
      project
        .lostCallbacks(view(app), find(app, 'calls', call))
        .filter(({ to }) => project.failing(to, 'rejects') !== undefined).length,
  };
}

const FAILS = 'async function fails() { await db.user.create({}); }';

describe('what becomes of a promise', () => {
  it.each([
    ['fails();', 'dropped'],
    ['void fails();', 'dropped'],
    ['await fails();', 'awaited'],
    ['return fails();', 'returned'],
    ['fails().catch(report);', 'caught'],
    ['fails().then(a, b);', 'caught'],
    ['fails().then(a);', 'dropped'],
    ['fails().finally(a);', 'dropped'],
    ['fails().catch(undefined);', 'dropped'],
    ['fails().then(a).catch(b);', 'caught'],
    ['try { await fails(); } catch (error) { a(error); }', 'caught'],
    ['try { await fails(); } finally { a(); }', 'awaited'],
    ['try { return fails(); } catch (error) { a(error); }', 'returned'],
    ['try { await fails(); } catch (error) { a(error); throw error; }', 'awaited'],
    ['const p = fails(); a(); await p;', 'awaited'],
    ['const p = fails(); try { await p; } catch (error) { a(error); }', 'caught'],
    ['const _ = fails();', 'dropped'],
    ['let p; p = fails(); return p;', 'returned'],
    ['await Promise.all([fails(), 1]);', 'awaited'],
    ['await Promise.allSettled([fails()]);', 'caught'],
    ['const all = [fails()]; await Promise.all(all);', 'awaited'],
    ['Promise.all([fails()]);', 'dropped'],
    ['jobs.push(fails());', 'kept'],
    ['context.waitUntil(fails());', 'kept'],
    ['this.running = fails();', 'kept'],
  ])('%s', (code, fate) => {
    expect(
      world([
        FAILS,
        `async function run(this: any, jobs: any, context: any, a: any, b: any, report: any) { ${code} }`,
      ]).fate('fails()'),
    ).toBe(fate);
  });
});

describe('which functions may fail', () => {
  it('what a library rejects with rises through awaits, returns and lists, with the way there', () => {
    const { rejects, way } = world([
      FAILS,
      'async function middle() { return fails(); }',
      'async function all(ids: string[]) { await Promise.all(ids.map(async (id) => { await middle(); })); }',
      'const plain = () => middle();',
    ]);
    expect(rejects('async function all')).toBe(true);
    expect(rejects('() => middle')).toBe(true);
    expect(way('async function middle')).toEqual(['fails()', 'db.user.create({})']);
  });

  it('not past a catch, unless that throws or awaits something that fails', () => {
    const { rejects } = world([
      FAILS,
      'async function caught() { try { await fails(); } catch (error) { console.error(error); } }',
      'async function again() { try { await fails(); } catch (error) { throw error; } }',
      'async function worse() { try { await work(); } catch (error) { await fails(); } }',
      'async function chained() { await fails().catch(() => undefined); }',
      'async function rethrown() { await fails().catch((error) => { throw error; }); }',
    ]);
    expect(
      ['caught', 'again', 'worse', 'chained', 'rethrown'].map((one) => rejects(`async function ${one}`)),
    ).toEqual([false, true, true, false, true]);
  });

  it('a throw of a plain function is no rejection until something async calls it', () => {
    const { rejects, throws } = world([
      'function check(id: string) { if (!id) throw new Error("id"); }',
      'async function run(id: string) { check(id); }',
    ]);
    expect([throws('function check'), rejects('function check')]).toEqual([true, false]);
    expect(rejects('async function run')).toBe(true);
  });

  it('a function handed to one of the project fails as far as that lets it', () => {
    const { rejects } = world([
      FAILS,
      'async function safely(work: () => Promise<void>) { try { await work(); } catch (error) { console.error(error); } }',
      'async function timed(work: () => Promise<void>) { const start = Date.now(); await work(); return start; }',
      'async function one() { await safely(async () => { await fails(); }); }',
      'async function two() { await timed(async () => { await fails(); }); }',
    ]);
    expect([rejects('async function one'), rejects('async function two')]).toEqual([false, true]);
  });

  it('a catch that throws goes on with what failed before it', () => {
    const { rejects, way } = world([
      FAILS,
      'async function traced(work: () => Promise<void>) { try { await work(); } catch (error) { console.error(error); throw error; } }',
      'async function quiet() { await traced(async () => { await fails().catch(() => undefined); }); }',
      'async function loud() { await traced(async () => { await fails(); }); }',
      'async function other() { try { await unknown(); } catch (error) { throw new Error("other", { cause: error }); } }',
      'async function wrapped() { try { await fails(); } catch (error) { throw new Error("wrapped"); } }',
    ]);
    expect(['quiet', 'loud', 'other'].map((one) => rejects(`async function ${one}`))).toEqual([
      false,
      true,
      true,
    ]);
    expect(way('async function wrapped')).toEqual(['fails()', 'db.user.create({})']);
  });

  it('what a builder was asked for fails where the builder is awaited', () => {
    const { rejects } = world([
      "import knex from 'knex';",
      "const sql = knex({ client: 'pg' });",
      "async function waits() { const rows = await sql('users').where({ id: 1 }).select('id'); return rows; }",
      "async function keeps() { const query = sql('users').where({ id: 1 }); return { query }; }",
    ]);
    expect([rejects('async function waits'), rejects('async function keeps')]).toEqual([true, false]);
  });

  it('a call that takes a callback gives no promise', () => {
    const { rejects } = world([
      "import fs from 'fs-extra';",
      'const exists = (path: string) => fs.access(path, (error) => { console.log(error); });',
      'const stat = (path: string) => fs.stat(path);',
    ]);
    expect([rejects('(path: string) => fs.access'), rejects('(path: string) => fs.stat')]).toEqual([
      false,
      true,
    ]);
  });
});

describe('who receives a failure', () => {
  const handlers = [
    FAILS,
    'const app = express();',
    'app.get("/", async (req, res) => { await fails(); });',
    'setInterval(async () => { await fails(); }, 1000);',
  ];

  it('nobody, where Express 4 runs a handler; the framework since 5', () => {
    expect(world(handlers).receivers('async (req, res)')).toEqual(['nobody']);
    expect(world(handlers).lost('app.get')).toBe(1);
    const five = world(handlers, { express: '5.1.0' });
    expect(five.receivers('async (req, res)')).toEqual(['framework']);
    expect(five.lost('app.get')).toBe(0);
  });

  it('a package that patches Express 4 deals with it', () => {
    const patched = world(handlers, { other: ["import 'express-async-errors';"] });
    expect(patched.receivers('async (req, res)')).toEqual(['framework']);
  });

  it('sinks to all that is waited for, and a catch on the way ends it', () => {
    const { receivers } = world([
      ...handlers,
      'async function safe() { await inner(); }',
      'async function inner() { await db.user.create({}); }',
      'process.on("SIGTERM", () => { safe().catch(console.error); });',
      'fails();',
    ]);
    expect(receivers('async function fails')).toEqual(['nobody', 'startup']);
    expect(receivers('async function inner')).toEqual(['caller']);
  });

  it('a wrapper that forwards rejections leaves nothing to be lost', () => {
    const wrapped = [
      FAILS,
      'const wrap = (fn: any) => (req: any, res: any, next: any) => { Promise.resolve(fn(req, res, next)).catch(next); };',
      'const app = express();',
      'app.get("/", wrap(async (req: any, res: any) => { await fails(); }));',
    ];
    expect(world(wrapped).lost('app.get')).toBe(0);
  });

  it('forEach and an async promise executor wait for nothing', () => {
    const { lost } = world([
      FAILS,
      'function run(rows: string[]) { rows.forEach(async () => { await fails(); }); }',
      'function made() { return new Promise(async (resolve) => { await fails(); resolve(1); }); }',
    ]);
    expect([lost('rows.forEach'), lost('new Promise')]).toEqual([1, 1]);
  });
});
