import { describe, expect, it } from 'vitest';
import type { InputFlow } from '../../../../rules/kit/inputs.ts';
import { Workspace } from '../../engine/workspace.ts';
import { createMemoryHost } from '../../host/memory.ts';

const PACKAGE = JSON.stringify({
  dependencies: { express: '^4.0.0', zod: '^3.0.0', '@prisma/client': '^6.0.0' },
});

/** What reaches the first argument of each `sink(…)`, as text. */
function flows(source: string, others: Record<string, string> = {}): string[] {
  const text = `import express from 'express';\nimport { z } from 'zod';\nconst app = express();\n${source}`;
  const files = { 'package.json': PACKAGE, 'src/app.ts': text, ...others };
  const workspace = new Workspace(createMemoryHost(files), []);
  const project = workspace.project();
  return Object.keys(files).flatMap((path) => {
    const file = workspace.file(path);
    if (!file?.facts) return [];
    const { facts } = file;
    const view = { path, role: project.role(path), facts, text: () => '' };
    return facts.calls.flatMap((call, id) => {
      if (!file.text.slice(...call.at).startsWith('sink(')) return [];
      return project.inputs(view, id, call.args[0] ?? -1).map((one) => shown(one, workspace));
    });
  });
}

function shown({ source, field, place, shape, checks }: InputFlow, workspace: Workspace): string {
  const read = workspace.file(source.path)?.text.slice(...source.at);
  const at = place.length > 0 ? ` in ${place.join('.')}` : '';
  const by = checks.length > 0 ? ` [${[...new Set(checks.map((one) => one.kind))].join()}]` : '';
  return `${[read, ...field].join('.')} ${shape}${at}${by}`;
}

const route = (body: string) => `app.post('/', async (req, res) => { ${body} });`;

describe('input reaches', () => {
  it.each([
    ['sink(req.body);', ['req.body any']],
    ['sink({ where: { id: req.params.id } });', ['req.params.id any in where.id']],
    [
      'const { email, ...rest } = req.body; sink({ data: rest, email });',
      ['req.body any in data', 'req.body.email any in email'],
    ],
    ['const update = {}; update.name = req.body.name; sink(update);', ['req.body.name any in name']],
    ['const body = { ...req.body, id: 1 }; sink(body.id); sink(body.role);', ['req.body.role any']],
    ['sink(`%${String(req.query.q).trim()}%`);', ['req.query.q text']],
    ['sink(Number(req.query.page) || 1);', ['req.query.page number']],
    ['for (const one of req.body.items) sink(one.id);', ['req.body.items.[].id any']],
    ['req.body.items.map((one) => sink(one.id));', ['req.body.items.[].id any']],
    ['sink(encodeURIComponent(req.query.q));', ['req.query.q text [encoded]']],
    ['sink(Object.assign({}, req.body));', ['req.body any']],
    ["sink(req.body.a === 'x');", []],
    ['sink(unknown(req.body));', []],
    ["let to = req.query.to; to = isPath(to) ? to : '/'; sink(to);", ['req.query.to any [guard]']],
    ['let to = req.body; try { to = verified(req.body); } catch { return; } sink(to);', []],
    ["let to = req.body; if (req.query.own) to = '/'; sink(to);", ['req.body any']],
    ['let to = req.body; const found = look(to); if (found.ok) to = found.value; sink(to);', []],
    ['sink(req.body.items.map((one) => ({ id: one.id })));', ['req.body.items.[].id any in [].id']],
    ['sink(JSON.parse(String(req.query.state)).team);', ['req.query.state any']],
    ['const to = req.query.to ?? req.body.to; sink(to);', ['req.query.to any', 'req.body.to any']],
  ])('%s', (body, expected) => expect(flows(route(body))).toEqual(expected));

  it('a helper two files away, and what that gives back', () => {
    const service =
      'export function find(filter: Filter) { return sink({ where: filter.where }); }\nexport const name = (one: Filter) => one.name.trim();';
    const source = `import { find, name } from './service.ts';\n${route('find({ where: req.body.filter }); sink(name(req.body));')}`;
    expect(flows(source, { 'src/service.ts': service })).toEqual([
      'req.body.name text',
      'req.body.filter any in where',
    ]);
  });

  it('through a class whose method is called', () => {
    const source = `class Users { save(data: object) { sink(data); } }\nconst users = new Users();\n${route('users.save(req.body);')}`;
    expect(flows(source)).toEqual(['req.body any']);
  });
});

describe('what stands on the way', () => {
  it.each([
    ['const data = z.object({}).parse(req.body); sink(data.email);', '[schema]'],
    [
      'const parsed = schema.safeParse(req.body); if (!parsed.success) return; sink(parsed.data);',
      '[guard,schema]',
    ],
    ['if (!req.body.id) return; sink(req.body.id);', '[presence]'],
    ["const { id } = req.body; if (typeof id !== 'string') return; sink(id);", '[guard]'],
    ['if (!/^a+$/.test(req.query.q)) throw new Error(); sink(req.query.q);', '[guard]'],
    ['const ok = isEmail(req.body.email); if (!ok) return; sink(req.body.email);', '[guard]'],
    ['sink(Array.isArray(req.body.ids) ? req.body.ids : []);', '[guard]'],
    ['assertId(req.params.id); sink(req.params.id);', '[guard]'],
    ['if (await isAdmin(req)) sink(req.body.id);', ''],
    [
      'const { slug } = req.query; const shop = await db.shop.findFirst({ where: { slug } }); if (!shop) return; sink(slug);',
      '[found]',
    ],
    [
      'const { q } = req.query; const shop = await db.shop.findFirst({ where: { name: { contains: q } } }); if (!shop) return; sink(q);',
      '',
    ],
    ["if (!['a', 'b'].includes(req.query.sort)) return; sink(req.query.sort);", '[guard]'],
    ['req.body = z.object({}).parse(req.body); sink(req.body);', '[schema]'],
    ['const { n } = req.body; if (n !== undefined) schema.parse({ n }); sink(n);', '[guard]'],
    ["const { n } = req.body; if (req.method === 'PUT') schema.parse({ n }); sink(n);", ''],
    ['const { name } = req.body; try { schema.parse({ name }); } catch { return; } sink(name);', '[guard]'],
    ['z.any().parse(req.body); sink(req.body);', ''],
    ['if (!isPath(req.query.to)) fail(); sink(req.query.to);', '[guard]'],
    ["const url = new URL(req.url); if (url.pathname === '/a') sink(url.searchParams.get('q'));", ''],
  ])('%s', (body, expected) => {
    const own =
      "import { PrismaClient } from '@prisma/client';\nconst db = new PrismaClient();\nconst schema = z.object({});\nfunction assertId(id: string) { if (id.length > 3) throw new Error(id); }\nfunction fail(): never { throw new Error(); }\n";
    const [flow = ''] = flows(own + route(body));
    expect(flow.replace(/^[^[]*/, '')).toBe(expected);
  });

  it.each([
    "app.post('/', check(schema), (req, res) => { sink(req.body); });",
    "app.post('/', check(schema), wrap(async (req: express.Request, res) => { sink(req.body); }));",
    "const save = (req: express.Request, res) => { sink(req.body); };\napp.post('/', validated, wrap(save));",
    'export const POST = withBody(schema, (req: express.Request) => { sink(req.body); });',
    "app.use(validated); app.post('/', (req, res) => { sink(req.body); });",
    "const router = express.Router(); router.post('/', (req, res) => { sink(req.body); });\napp.use(validated);\napp.use('/api', router);",
    "const router = express.Router(); router.post('/', (req, res) => { sink(req.body); });\napp.use('/api', validated, router);",
    "const inner = express.Router(); inner.post('/', (req, res) => { sink(req.body); });\nconst router = express.Router(); router.use('/in', inner);\napp.use(OpenApi.middleware({ apiSpec })); app.use('/api', router);",
  ])('a validator in the chain: %s', (chain) => {
    const own = [
      "import * as OpenApi from 'express-openapi-validator';",
      'const schema = z.object({});',
      'const check = (one) => (req, res, next) => { req.body = one.parse(req.body); next(); };',
      'const validated = (req, res, next) => { schema.parse(req.body); next(); };',
      'const wrap = (fn) => (req, res, next) => fn(req, res, next).catch(next);',
    ];
    expect(flows(`${own.join('\n')}\n${chain}`)).toEqual(['req.body any [schema]']);
  });

  it.each([
    "const router = express.Router(); router.post('/', (req, res) => { sink(req.body); });\napp.use('/api', router);\napp.use(validated);",
    "const router = express.Router(); router.post('/', (req, res) => { sink(req.body); });\napp.use('/other', validated, express.Router());\napp.use('/api', router);",
    "const router = express.Router(); router.post('/', (req, res) => { sink(req.body); });\napp.use(OpenApi.middleware({ apiSpec, validateRequests: false })); app.use('/api', router);",
  ])('not a validator beside the chain: %s', (chain) => {
    const own = 'const validated = (req, res, next) => { z.object({}).parse(req.body); next(); };';
    expect(flows(`${own}\nimport * as OpenApi from 'express-openapi-validator';\n${chain}`)).toEqual([
      'req.body any',
    ]);
  });

  it('not the handler itself', () => {
    expect(flows(route('z.string().parse(req.query.q); sink(req.body);'))).toEqual(['req.body any']);
  });
});
