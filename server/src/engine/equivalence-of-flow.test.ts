import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryHost } from '../host/memory.ts';
import { everyAnswer } from './testing/every-answer.ts';
import { Workspace } from './workspace.ts';

/**
 * What each file of an application may say: handlers with other parameters, calls that come and go or move into a loop
 * or a try, names that are passed on under others.
 */
const STATES: Record<string, string[]> = {
  'package.json': ['{ "dependencies": { "express": "^4.0.0", "pg": "^8.0.0", "zod": "^4.0.0" } }'],
  'handlers.ts': [
    'export function fail(error, req, res, next) { res.send(500); }\nexport default () => fetch("x");\n',
    'export function fail(req, res, next) { next(); }\nexport default () => fetch("x");\n',
    'const first = () => fetch("y");\nexport function fail(error, req, res, next) { for (;;) first(); }\nexport default function work() { try { return first(); } catch { return 0; } }\n',
    'export function fail(error, req, res, next) { next(); }\n',
    'export default { work: () => fetch("z") };\nexport const fail = (error, req, res, next) => first();\nfunction first() {}\n',
  ],
  'routes.ts': [
    "import express from 'express';\nimport { moved } from './barrel.ts';\nimport work, { fail } from './handlers.ts';\nconst app = express();\napp.use(fail);\napp.get('/', () => work(moved()));\n",
    "import express from 'express';\nimport work, { fail } from './handlers.ts';\nconst app = express();\nfor (const one of [1]) work();\napp.use('/a', (req, res, next) => work.work(), fail);\n",
    "import { moved } from './barrel.ts';\nexport const all = (xs) => { try { return xs.map(moved); } catch { return []; } };\n",
    "import { Sub } from './sub.ts';\nimport { save } from './common.js';\nexport const start = () => { while (save()) new Sub(); };\n",
  ],
  'barrel.ts': [
    "export { old as moved } from './stars.ts';\n",
    "export * from './stars.ts';\nexport * from './origin.ts';\n",
  ],
  'stars.ts': [
    "export * from './origin.ts';\n",
    "import { old } from './origin.ts';\nexport { old };\nexport const moved = 1;\n",
  ],
  'origin.ts': [
    'export function old() { return fetch("x"); }\n',
    'export const other = 1;\n',
    'const one = 1;\nexport const moved = () => fetch("x");\n',
    'export const two = () => two();\nexport async function old() { await two(); }\n',
  ],
  'base.ts': [
    'export class Base { constructor() { fetch("x"); } }\n',
    'export class Base { run() { return fetch("x"); } }\n',
    'export class First { constructor() { fetch("y"); } }\nexport class Base extends First { run() {} }\n',
  ],
  'sub.ts': [
    "import { Base } from './base.ts';\nexport class Sub extends Base {}\n",
    "import { Base } from './base.ts';\nexport class Sub extends Base { constructor() { super(); this.run(); } }\n",
  ],
  'input.ts': [
    "import express from 'express';\nimport { check } from './checks.ts';\nimport { find } from './store.ts';\nexport const router = express.Router();\nrouter.get('/:id', check, (req, res) => find(req.query.name));\n",
    "import express from 'express';\nimport { check } from './checks.ts';\nimport { held } from './wrapped.ts';\nexport const router = express.Router();\nrouter.post('/', check, held);\nrouter.get('/', held);\n",
    "import express from 'express';\nimport { check } from './checks.ts';\nimport { find } from './store.ts';\nconst app = express();\nexport const list = (req, res) => { if (check(req.query.name)) find(req.query.name); };\napp.get('/', list);\n",
    "import express from 'express';\nimport { list } from './wrapped.ts';\nexpress().get('/', list);\n",
  ],
  'wrapped.ts': [
    "import { find } from './store.ts';\nconst wrap = (fn) => (req, res, next) => fn(req, res).catch(next);\nexport const held = wrap(async (req, res) => find(req.body.name));\n",
    "import { find } from './store.ts';\nexport const held = (req, res) => find(req.body.name);\nexport const list = held;\n",
    "export { list as held } from './input.ts';\n",
  ],
  'checks.ts': [
    "import { z } from 'zod';\nconst schema = z.object({});\nexport const check = (req, res, next) => { schema.parse(req.query); next(); };\n",
    'export const check = (req, res, next) => next();\n',
    "export { deep as check } from './deep.ts';\n",
  ],
  'deep.ts': [
    "import { z } from 'zod';\nexport const deep = (name) => z.string().parse(name);\n",
    'export const deep = (name) => typeof name === "string";\n',
    'export const other = 1;\n',
  ],
  'store.ts': [
    "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const find = (name) => pool.query('select ' + name);\n",
    "import { Pool } from 'pg';\nconst pool = new Pool();\nconst run = (text) => pool.query(text);\nexport function find(name) { return run(`select ${name}`); }\n",
    'export const find = (name) => name;\n',
  ],
  'once.ts': [
    'async function main() { await fetch("x"); }\nmain();\n',
    'async function main() { await fetch("x"); }\nexport const app = main;\n',
  ],
  'common.js': [
    "const { Pool } = require('pg');\nconst pool = new Pool();\nexports.save = () => pool.query('delete from a');\n",
    'exports.other = 1;\n',
    'module.exports = { save() { return fetch("x"); } };\n',
  ],
};
const PATHS = Object.keys(STATES);
const FIRST = Object.fromEntries(PATHS.map((path) => [path, stateOf(path, 0)]));

const edits = fc.array(fc.record({ file: fc.nat(PATHS.length - 1), state: fc.nat(4), above: fc.boolean() }), {
  minLength: 1,
  maxLength: 8,
});

/** What is passed on under another name is gone, and there again. */
const GOES_AND_COMES = [1, 0].map((state) => ({ file: PATHS.indexOf('origin.ts'), state, above: false }));

it('what calls, does and surrounds a function is what it would be from scratch, after any edits', () => {
  fc.assert(
    fc.property(edits, fc.boolean(), (sequence, asksBetween) => {
      const host = createMemoryHost({ ...FIRST });
      const workspace = new Workspace(host, []);
      everyAnswer(workspace);
      for (const { file, state, above } of sequence) {
        const path = PATHS[file] ?? '';
        host.files.set(path, (above && !path.endsWith('.json') ? 'shift();\n' : '') + stateOf(path, state));
        workspace.refresh([path]);
        if (asksBetween) everyAnswer(workspace);
      }
      expect(everyAnswer(workspace)).toEqual(everyAnswer(new Workspace(host, [])));
    }),
    { numRuns: 300, seed: 7, examples: [[GOES_AND_COMES, true]] },
  );
});

function stateOf(path: string, index: number): string {
  const states = STATES[path] ?? [];
  return states[index % states.length] ?? '';
}
