import { describe, expect, it } from 'vitest';
import { Workspace } from '../../engine/workspace.ts';
import { createMemoryHost } from '../../host/memory.ts';

const FILES = {
  'package.json': '{ "dependencies": { "express": "^4.0.0", "@prisma/client": "^6.0.0" } }',
  'src/store.ts': 'export interface Users { find(id: string): Promise<unknown> }',
  'src/prisma-users.ts': [
    "import { PrismaClient } from '@prisma/client';",
    "import type { Users } from './store.ts';",
    'const db = new PrismaClient();',
    'export class PrismaUsers implements Users {',
    '  async find(id: string) { return db.user.findUnique({ where: { id } }); }',
    '}',
  ].join('\n'),
  'src/service.ts': [
    "import type { Users } from './store.ts';",
    'export class Service {',
    '  constructor(private readonly users: Users) {}',
    '  async one(id: string) { return this.users.find(id); }',
    '}',
  ].join('\n'),
  'src/app.ts': [
    "import express from 'express';",
    "import { Service } from './service.ts';",
    "import { PrismaUsers } from './prisma-users.ts';",
    'const service = new Service(new PrismaUsers());',
    'const app = express();',
    "app.get('/users/:id', async (req, res) => { res.json(await service.one(req.params.id)); });",
  ].join('\n'),
};

const OTHER = [
  "import type { Users } from './store.ts';",
  'const kept = new Map<string, unknown>();',
  'export class KeptUsers implements Users { async find(id: string) { return kept.get(id); } }',
].join('\n');

function asked(files: Record<string, string>) {
  const host = createMemoryHost(files);
  const workspace = new Workspace(host, []);
  const of = (path: string, name: string) => {
    const facts = workspace.file(path)?.facts;
    const fn = facts?.functions.findIndex((one) => one.name === name) ?? -1;
    const project = workspace.project();
    return {
      effects: project.effects(path, fn).map((one) => one.effect),
      situations: project.situations(path, fn).map((one) => one.situation),
    };
  };
  return { host, workspace, of };
}

describe('a method of an interface', () => {
  it('is that of the one class that implements it', () => {
    const { of } = asked(FILES);
    expect(of('src/service.ts', 'one').effects).toEqual(['read']);
    expect(of('src/prisma-users.ts', 'find').situations).toContain('route');
  });

  it('is not that of a class of tests where the service has one', () => {
    const stub = OTHER.replaceAll('./store.ts', '../src/store.ts');
    const app = `import '../tests/stub.ts';\n${FILES['src/app.ts']}`;
    const { of } = asked({ ...FILES, 'tests/stub.ts': stub, 'src/app.ts': app });
    expect(of('src/service.ts', 'one').effects).toEqual(['read']);
  });

  it('may be that of each class of several, and does for certain what none of them can be told to do', () => {
    const { of } = asked({ ...FILES, 'src/kept-users.ts': OTHER });
    expect(of('src/service.ts', 'one').effects).toEqual([]);
    expect(of('src/prisma-users.ts', 'find').situations).toContain('route');
    expect(of('src/kept-users.ts', 'find').situations).toContain('route');
  });

  it('is not that of a class whose interface only has the same name', () => {
    const other = OTHER.replace("import type { Users } from './store.ts';", 'interface Users { x: 1 }');
    const { of } = asked({ ...FILES, 'src/kept-users.ts': other });
    expect(of('src/service.ts', 'one').effects).toEqual(['read']);
  });

  it('is asked for again when a class begins or ends to implement it', () => {
    const { host, workspace, of } = asked({ ...FILES, 'src/kept-users.ts': '' });
    expect(of('src/service.ts', 'one').effects).toEqual(['read']);
    host.files.set('src/kept-users.ts', OTHER.replace('export ', ''));
    workspace.refresh(['src/kept-users.ts']);
    expect(of('src/service.ts', 'one').effects).toEqual([]);
    host.files.set('src/kept-users.ts', '');
    workspace.refresh(['src/kept-users.ts']);
    expect(of('src/service.ts', 'one').effects).toEqual(['read']);
  });
});

describe('a method without a body', () => {
  const users = FILES['src/prisma-users.ts']
    .replace('implements', 'extends')
    .replace('import type', 'import');
  const above = 'abstract find(id: string): Promise<unknown>; twice(id: string) { return this.find(id); }';
  const store = `export abstract class Users { ${above} }`;

  it('is that of the class that extends its own', () => {
    const { of } = asked({ ...FILES, 'src/store.ts': store, 'src/prisma-users.ts': users });
    expect(of('src/service.ts', 'one').effects).toEqual(['read']);
    expect(of('src/store.ts', 'twice').effects).toEqual(['read']);
  });
});

describe('an interface that leads to itself', () => {
  it('ends', () => {
    const text =
      'interface Session extends Session { id: string }\ntype Both = Both & { x: string };\nexport const go = (one: Session, both: Both) => [one.start(), both.start()];';
    const { of } = asked({ 'src/a.ts': text });
    expect(of('src/a.ts', 'go').effects).toEqual([]);
  });
});
