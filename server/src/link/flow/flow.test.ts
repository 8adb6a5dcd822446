import { describe, expect, it } from 'vitest';
import { Workspace } from '../../engine/workspace.ts';
import { createMemoryHost } from '../../host/memory.ts';

const FILES = {
  'package.json': '{ "dependencies": { "express": "^4.0.0", "@prisma/client": "^6.0.0" } }',
  'src/db.ts': "import { PrismaClient } from '@prisma/client';\nexport const db = new PrismaClient();\n",
  'src/users.ts': [
    "import { db } from './db.ts';",
    'export class Users {',
    '  async find(id: string) { return db.user.findUnique({ where: { id } }); }',
    '  async all(ids: string[]) { return Promise.all(ids.map((id) => this.find(id))); }',
    '}',
  ].join('\n'),
  'src/guarded.ts':
    'export function guarded(handler: Function) {\n  return (req, res, next) => { try { handler(req, res).catch(next); } catch (error) { next(error); } };\n}',
  'src/index.ts': "export * from './users.ts';\n",
  'src/app.ts': [
    "import express from 'express';",
    "import { Users } from './index.ts';",
    "import { guarded } from './guarded.ts';",
    'const app = express();',
    'const users = new Users();',
    'async function list(ids: string[]) { try { return await users.all(ids); } catch (error) { throw error; } }',
    "app.get('/users', async (req, res) => { res.json(await list(req.body.ids)); });",
    'function even(n: number): boolean { return n === 0 || odd(n - 1); }',
    'function odd(n: number): boolean { return n !== 0 && even(n - 1); }',
    'setInterval(() => even(4), 1000);',
    "app.post('/users', guarded(async (req, res) => { res.json(1); }));",
  ].join('\n'),
};

const workspace = new Workspace(createMemoryHost(FILES), []);
const project = workspace.project();

function functionOf(path: string, text: string): number {
  const source = workspace.file(path);
  return source?.facts?.functions.findIndex(({ at }) => source.text.slice(...at).startsWith(text)) ?? -1;
}

/** Each step of a way as the code of its call. */
function code(way: readonly { path: string; call: number }[]): string[] {
  return way.map(({ path, call }) => {
    const source = workspace.file(path);
    return source?.text.slice(...(source.facts?.calls[call]?.at ?? [0, 0])) ?? '';
  });
}

describe('effects rise from what is called to its callers', () => {
  it('through a class, a barrel, a callback and a method of `this`, with the shortest way', () => {
    const list = functionOf('src/app.ts', 'async function list');
    const read = project.effects('src/app.ts', list).find((one) => one.effect === 'read');
    expect(code(read?.way ?? [])).toEqual([
      'users.all(ids)',
      'ids.map((id) => this.find(id))',
      'this.find(id)',
      'db.user.findUnique({ where: { id } })',
    ]);
  });

  it('not to what calls nothing of the kind, and recursion ends', () => {
    expect(project.effects('src/app.ts', functionOf('src/app.ts', 'function even'))).toEqual([]);
  });
});

describe('situations sink from the caller to what it calls', () => {
  const find = functionOf('src/users.ts', 'async find');
  const situations = project.situations('src/users.ts', find).map((one) => one.situation);

  it('the route, the try, and the loop that a callback runs in', () => {
    expect(situations.sort()).toEqual(['loop', 'route', 'try']);
  });

  it('with the way from the place that makes the situation', () => {
    const route = project.situations('src/users.ts', find).find((one) => one.situation === 'route');
    expect(code(route?.way ?? [])).toEqual([
      'list(req.body.ids)',
      'users.all(ids)',
      'ids.map((id) => this.find(id))',
      'this.find(id)',
    ]);
  });

  it('of a handler in a wrapper that of what the wrapper gives back, not that of the wrapping', () => {
    const handler = functionOf('src/app.ts', 'async (req, res) => { res.json(1)');
    const answers = project.situations('src/app.ts', handler);
    expect(answers.map((one) => one.situation).sort()).toEqual(['route', 'try']);
    expect(code(answers.find((one) => one.situation === 'route')?.way ?? [])).toEqual(['handler(req, res)']);
  });

  it('a timer apart from the start that sets it', () => {
    const even = functionOf('src/app.ts', 'function even');
    expect(project.situations('src/app.ts', even).map((one) => one.situation)).toEqual(['timer']);
  });
});
