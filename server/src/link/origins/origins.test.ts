import { describe, expect, it } from 'vitest';
import { Workspace } from '../../engine/workspace.ts';
import { createMemoryHost } from '../../host/memory.ts';

/** What the first call with that callee calls. */
function apiOf(files: Record<string, string>, callee: string): string | undefined {
  const workspace = new Workspace(createMemoryHost(files), []);
  const project = workspace.project();
  for (const path of workspace.paths()) {
    const source = workspace.file(path);
    if (!source?.facts) continue;
    const { facts, text } = source;
    const view = { path, role: project.role(path), facts, text: () => '' };
    const id = facts.calls.findIndex(
      (call) => text.slice(...(facts.values[call.callee]?.at ?? [0, 0])) === callee,
    );
    if (id < 0) continue;
    const found = project.callee(view, id);
    return found?.kind === 'library' ? found.api : found && `${found.path} ${found.fn}`;
  }
  throw new Error(`no call of ${callee}`);
}

const one = (text: string, callee: string) => apiOf({ 'a.ts': text }, callee);

describe('this and its parents', () => {
  const model = "import { Model } from 'sequelize';\n";

  it('is the class itself in its static members', () => {
    const text = `${model}class User extends Model { static byId(id: string) { return this.findByPk(id); } }`;
    expect(one(text, 'this.findByPk')).toBe('sequelize#ModelClass.findByPk');
  });

  it('is what a static getter made with `new this()`', () => {
    const files = {
      'redis.ts':
        "import Redis from 'ioredis';\nexport class Cache extends Redis { static get shared() { return new this(); } }",
      'use.ts': "import { Cache } from './redis';\nexport const read = () => Cache.shared.get('key');",
    };
    expect(apiOf(files, 'Cache.shared.get')).toMatch(/^ioredis#Client/);
  });

  it('keeps what the library knows of instances that its statics give', () => {
    const text = `${model}class User extends Model {}\nexport async function work() { const user = await User.findOne({}); await user.save(); }`;
    expect(one(text, 'user.save')).toBe('sequelize#Record.save');
  });

  it('stays the project’s class through a builder that gives the class back', () => {
    const text = `${model}class User extends Model { static findByPk(id: string) { return undefined; } }\nexport const work = () => User.unscoped().findByPk('1');`;
    expect(one(text, 'User.unscoped().findByPk')).toMatch(/^a\.ts \d+$/);
  });

  it('leads from `super` and from `constructor` to the class', () => {
    const text = `${model}class User extends Model { save() { return super.save(); } again() { return this.constructor.findOne({}); } }`;
    expect(one(text, 'super.save')).toBe('sequelize#Record.save');
    expect(one(text, 'this.constructor.findOne')).toBe('sequelize#ModelClass.findOne');
  });
});

describe('what leads back to itself', () => {
  it('has no member in an object that is spread into itself', () => {
    const text =
      'class Backup { next() { this.row = { ...this.row, page: 2 }; } drop() { return this.row.store.drop(); } }';
    expect(one(text, 'this.row.store.drop')).toBeUndefined();
  });

  const text = [
    "import Redis from 'ioredis';",
    'class Cache {',
    '  #client;',
    '  get client() { this.#client ??= new Redis(); return this.#client; }',
    '  ping() { return this.client.ping(); }',
    '}',
    'export const a = (n) => (n ? b(n - 1) : new Redis());',
    'export const b = (n) => (n ? a(n - 1) : a(n));',
    'export const use = () => [a(1).get(), b(1).get()];',
  ].join('\n');

  /** The origin of every value of the file, asked in that order. */
  function origins(order: (ids: number[]) => number[]): string[] {
    const workspace = new Workspace(createMemoryHost({ 'a.ts': text }), []);
    const project = workspace.project();
    const facts = workspace.file('a.ts')?.facts;
    if (!facts) throw new Error('no facts');
    const file = { path: 'a.ts', role: project.role('a.ts'), facts, text: () => '' };
    const found: string[] = [];
    for (const id of order(facts.values.map((_, index) => index)))
      found[id] = JSON.stringify(project.origin(file, id)) ?? 'none';
    return found;
  }

  it('is what its other values say', () => {
    expect(one(text, 'this.client.ping')).toMatch(/^ioredis#Client/);
  });

  it('may be a row that goes on as its own copy', () => {
    const row = [
      'class Backup {',
      '  constructor(private row) {}',
      '  static of(row) { return new Backup(row); }',
      '  change(data) { this.row = { ...this.row, ...data }; }',
      '  id() { return this.row.id.trim(); }',
      '}',
    ].join('\n');
    expect(one(row, 'this.row.id.trim')).toBeUndefined();
  });

  it('is the same whichever part is asked first', () => {
    const first = origins((ids) => ids);
    expect(origins((ids) => ids.reverse())).toEqual(first);
    for (const [start] of first.entries())
      expect(origins((ids) => [...ids.slice(start), ...ids.slice(0, start)])).toEqual(first);
  });
});

describe('types', () => {
  it('have what the library’s interface has that they extend', () => {
    const text =
      "import type { ParameterizedContext } from 'koa';\ninterface Ctx<T> extends ParameterizedContext<T> { input: T }\nexport const go = (ctx: Ctx<string>) => ctx.redirect('/');";
    expect(one(text, 'ctx.redirect')).toBe('koa#Context.redirect');
  });

  it('have what any of the types has that they join', () => {
    const text =
      "import type { Context } from 'koa';\ntype Named = { name: string };\ntype Ctx = Named & Context;\nexport const go = (ctx: Ctx) => ctx.redirect('/');";
    expect(one(text, 'ctx.redirect')).toBe('koa#Context.redirect');
  });
});

describe('a part of a parameter', () => {
  it('has the type that any of those says that are joined', () => {
    const text =
      "import type { Context } from 'koa';\nexport const go = ({ ctx, ...rest }: { to: string } & { ctx: Context }) => ctx.redirect(rest.to);";
    expect(one(text, 'ctx.redirect')).toBe('koa#Context.redirect');
  });
});

describe('names with several values', () => {
  const knex = "import type { Knex } from 'knex';\n";

  it('go on with what they were', () => {
    const text = `${knex}export function find(db: Knex, name?: string) { let query = db('users').where('a', 1); if (name) query = query.orWhere({ name }); return query.limit(1); }`;
    expect(one(text, 'query.limit')).toMatch(/^knex#/);
  });

  it('are known where all of them are of one kind, and only there', () => {
    const made = (other: string) =>
      `import Redis from 'ioredis';\nimport pg from 'pg';\nlet client = new Redis('a');\nclient = ${other};\nexport const go = () => client.get('x');`;
    expect(one(made("new Redis('b')"), 'client.get')).toMatch(/^ioredis#Client/);
    expect(one(made('new pg.Client()'), 'client.get')).toBeUndefined();
  });
});

describe('parameters of functions', () => {
  const handler = "import type { RequestHandler } from 'express';\n";

  it('follow the function type that the library declares', () => {
    expect(one(`${handler}export const show: RequestHandler = (req, res) => res.json({});`, 'res.json')).toBe(
      'express#Response.json',
    );
    expect(
      one(
        `${handler}export const make = (): RequestHandler => { return (req, res) => res.json({}); };`,
        'res.json',
      ),
    ).toBe('express#Response.json');
  });

  it('follow the type of the parameter that the function is handed over for', () => {
    const files = {
      'tx.ts':
        "import type { Knex } from 'knex';\nexport async function inTransaction(db: Knex, run: (tx: Knex.Transaction) => Promise<void>) { await db.transaction(run); }",
      'use.ts':
        "import { inTransaction } from './tx';\nexport const go = (db) => inTransaction(db, async (tx) => { await tx.raw('x'); });",
    };
    expect(apiOf(files, 'tx.raw')).toBe('knex#Client.raw');
  });

  it('follow the member of the options that the function is', () => {
    const files = {
      'run.ts':
        "import type Redis from 'ioredis';\nexport function run({ onReady }: { onReady: (redis: Redis) => void }) { onReady(undefined as never); }",
      'use.ts': "import { run } from './run';\nrun({ onReady: (redis) => { redis.get('x'); } });",
    };
    expect(apiOf(files, 'redis.get')).toMatch(/^ioredis#Client/);
  });

  it('follow the tables for a function inside the options, and for one that is handed over by name', () => {
    const route =
      "import Hapi from '@hapi/hapi';\nconst server = Hapi.server({});\nserver.route({ method: 'GET', handler: (request, h) => h.redirect('/') });";
    expect(one(route, 'h.redirect')).toMatch(/redirect$/);
    const named =
      "import express from 'express';\nconst app = express();\nfunction show(req, res) { res.json({}); }\napp.get('/', show);";
    expect(one(named, 'res.json')).toBe('express#Response.json');
  });
});

describe('calls that hand on what they are given', () => {
  it('are known by the tables', () => {
    const text =
      "import { promisify } from 'node:util';\nimport { readFile } from 'node:fs';\nconst read = promisify(readFile);\nexport const go = () => read('x');";
    expect(one(text, 'read')).toBe('node-fs#exports.readFile');
  });

  it('make an instance of the class that a container is asked for', () => {
    const text =
      "import { container } from 'tsyringe';\nimport Redis from 'ioredis';\nclass Cache { redis = new Redis(); }\nexport const go = () => container.resolve(Cache).redis.get('x');";
    expect(one(text, 'container.resolve(Cache).redis.get')).toMatch(/^ioredis#Client/);
  });

  it('map a list to what the function gives', () => {
    const text =
      "import pg from 'pg';\nconst [first] = ['a', 'b'].map((url) => new pg.Pool({ url }));\nexport const go = () => first.query('x');";
    expect(one(text, 'first.query')).toMatch(/^pg#.*query$/);
  });
});

describe('modules', () => {
  it('are taken as a whole for their default, and the other way round', () => {
    expect(one("import * as express from 'express';\nexport const app = express();", 'express')).toMatch(
      /^express#/,
    );
    expect(one("const Koa = require('koa');\nexport const app = new Koa();", 'Koa')).toMatch(/^koa#/);
    expect(
      one("import Sentry from '@sentry/node';\nSentry.captureException(1);", 'Sentry.captureException'),
    ).toMatch(/^sentry#/);
  });
});

describe('functions inside options', () => {
  const kafka = (run: string) =>
    `import { Kafka } from 'kafkajs';\nimport fs from 'node:fs';\nconst consumer = new Kafka({}).consumer({});\nfunction work() { fs.readFileSync('x'); }\nawait consumer.run({ ${run} });`;

  it('run as the tables say', () => {
    expect(situations(kafka('eachMessage: async () => work()'))).toContain('job');
    expect(situations(kafka('other: async () => work()'))).not.toContain('job');
  });

  it('are told apart by the number of their parameters', () => {
    const app = (params: string) =>
      `import express from 'express';\nfunction work() {}\nexpress().use((${params}) => work());`;
    expect(situations(app('error, req, res, next'))).toContain('error-handler');
    expect(situations(app('req, res'))).not.toContain('error-handler');
  });
});

/** In what the function `work` of a file runs. */
function situations(text: string): string[] {
  const workspace = new Workspace(createMemoryHost({ 'a.ts': text }), []);
  const fn = workspace.file('a.ts')?.facts?.functions.findIndex((one) => one.name === 'work') ?? -1;
  return workspace
    .project()
    .situations('a.ts', fn)
    .map((one) => one.situation);
}

describe('a client that a library writes into the project', () => {
  const use = 'const db = new PrismaClient();\nexport const work = () => db.user.findMany();';

  it.each(['./generated/prisma/client', '@/generated/prisma', 'src/generated/prisma/client'])(
    'is the library where the code is not kept: %s',
    (from) => {
      expect(one(`import { PrismaClient } from '${from}';\n${use}`, 'db.user.findMany')).toBe(
        'prisma#Model.findMany',
      );
    },
  );

  it('is the library through a module that passes it on', () => {
    const files = {
      'db/index.ts': "export * from '../generated/prisma/client';",
      'named.ts': "export { PrismaClient } from './generated/prisma/client';",
    };
    const through = (from: string) =>
      apiOf({ ...files, 'a.ts': `import { PrismaClient } from '${from}';\n${use}` }, 'db.user.findMany');
    expect(through('./db')).toBe('prisma#Model.findMany');
    expect(through('./named')).toBe('prisma#Model.findMany');
  });

  it('is the library where its banner tells so, and the project’s own class where none does', () => {
    const made = (banner: string) => ({
      'generated/client.ts': `${banner}export class PrismaClient { user = { findMany: () => [] }; }`,
      'a.ts': `import { PrismaClient } from './generated/client';\n${use}`,
    });
    const banner = '/* !!! This is code generated by Prisma. Do not edit directly. !!! */\n';
    expect(apiOf(made(banner), 'db.user.findMany')).toBe('prisma#Model.findMany');
    expect(apiOf(made(''), 'db.user.findMany')).toMatch(/^generated\/client\.ts \d+$/);
  });
});

describe('what leads into the dark is what it is written down as', () => {
  const pool = "import type { Pool } from 'pg';\n";

  it.each([
    ['a name', "const kept = globalThis as any;\nconst db: Pool = kept.pool;\ndb.query('x');", 'db.query'],
    [
      'a field',
      "import { maker } from 'somewhere';\nclass A { db: Pool = maker.pool(); go() { this.db.query('x'); } }",
      'this.db.query',
    ],
    [
      'what a function gives',
      "import { host } from 'somewhere';\nfunction db(): Pool { return host.current.of('x'); }\ndb().query('x');",
      'db().query',
    ],
  ])('%s', (_, text, callee) => {
    expect(one(pool + text, callee)).toBe('pg#Pool.query');
  });

  it('and not where the code tells itself', () => {
    const text = `${pool}import { Client } from 'pg';\nconst db: Pool = new Client() as any;\ndb.query('x');`;
    expect(one(text, 'db.query')).toBe('pg#Client.query');
  });
});

describe('a repository that a function makes', () => {
  const use = 'export const add = ({ users }: { users: Users }) => users.save();';
  const made = (body: string) => ({
    'users.ts': `import { bindTo } from 'somewhere';\nexport type Users = ReturnType<typeof createUsers>;\nfunction find() {}\nfunction save() {}\nexport function createUsers(db: unknown) { return ${body}; }`,
    'a.ts': `import type { Users } from './users';\n${use}`,
  });

  it('is what an alias of its result stands for in another file', () => {
    expect(apiOf(made('{ find, save }'), 'users.save')).toBe('users.ts 2');
  });

  it('keeps its functions where an unknown package puts something around them', () => {
    expect(apiOf(made('bindTo({ find, save }, { db })'), 'users.save')).toBe('users.ts 2');
  });

  it('and not where the package is told of more than functions', () => {
    expect(apiOf(made("bindTo({ save, name: 'users' })"), 'users.save')).toBeUndefined();
  });

  it.each(['{ db: Pool } & { id: string }', '{ id: string } & { db: Pool }', 'User & { db: Pool }'])(
    'has a part of a parameter that is %s',
    (type) => {
      const text = `import type { Pool } from 'pg';\ninterface User { id: string }\nexport function save({ db, ...user }: ${type}) { return db.query('x', [user]); }`;
      expect(one(text, 'db.query')).toBe('pg#Pool.query');
    },
  );
});

describe('what a function makes of a function that it is handed', () => {
  const client = "import { PrismaClient } from '@prisma/client';\n";

  it.each([
    ['kept', '<T>(name: string, make: () => T): T { return (globalThis as any).kept.get(name); }', ''],
    [
      'tried again',
      '<T>(name: string, make: () => Promise<T>): Promise<T> { return await make(); }',
      'async ',
    ],
  ])('is what that one gives: %s', (_, rest, async) => {
    const text = `${client}${async}function made${rest}\nconst db = made('db', ${async}() => new PrismaClient());\nexport const all = () => db.user.findMany();`;
    expect(one(text, 'db.user.findMany')).toBe('prisma#Model.findMany');
  });

  it('is not, where it is declared to give something else', () => {
    const text = `${client}function made<T>(make: () => T): Date { return new Date(); }\nconst db = made(() => new PrismaClient());\nexport const all = () => db.user.findMany();`;
    expect(one(text, 'db.user.findMany')).toBeUndefined();
  });
});

describe('what stands under the root of a package', () => {
  const use = (from: string) => `import { db } from '${from}';\nexport const all = () => db.user.findMany();`;
  const client = "import { PrismaClient } from '@prisma/client';\nexport const db = new PrismaClient();";

  it.each(['src/', ''])('is found by `@/` and `~/` where no tsconfig says it, in %j', (inside) => {
    const files = { 'app/package.json': '{ "name": "app" }', [`app/${inside}lib/db.ts`]: client };
    for (const from of ['@/lib/db', '~/lib/db'])
      expect(apiOf({ ...files, 'app/routes/a.ts': use(from) }, 'db.user.findMany')).toBe(
        'prisma#Model.findMany',
      );
    expect(apiOf({ ...files, 'app/routes/a.ts': use('@/lib/other') }, 'db.user.findMany')).toBeUndefined();
  });
});
