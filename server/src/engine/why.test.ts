import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../host/memory.ts';
import { createSession } from './session.ts';
import type { LineView, Step } from './why-view.ts';

const FILES = {
  'package.json': '{ "dependencies": { "express": "^4", "undici": "^7", "acme": "^1" } }',
  'src/app.ts': [
    "import express from 'express';",
    "import { pay } from './pay.ts';",
    'const app = express();',
    "app.get('/pay', async (req, res) => {",
    '  for (const id of req.body.ids) await pay(id);',
    '  res.sendStatus(204);',
    '});',
  ].join('\n'),
  'src/pay.ts': [
    "import { http } from './http.ts';",
    "import { acme } from './acme.ts';",
    'export async function pay(id: string) {',
    '  await http.request({ path: id }).catch(() => undefined);',
    '  acme.track(id);',
    "  console.log('paid', id);",
    "  if (process.env.DEBUG) console.log('really', id);",
    '  // readylint-disable-next-line console-left -- read by the till',
    "  console.log('till', id);",
    '}',
  ].join('\n'),
  'src/http.ts': "import { Pool } from 'undici';\nexport const http = new Pool('x');\n",
  'src/acme.ts': "import Acme from 'acme';\nexport const acme = new Acme();\n",
  'src/pay.test.ts': "import { it } from 'vitest';\nit('pays', () => console.log(1));\n",
};

function why(place: string, extra: Record<string, string> = {}): LineView {
  const [path = '', line, column] = place.split(':');
  const session = createSession(createMemoryHost({ ...FILES, ...extra }));
  const view = session.why(path, { line: Number(line), column: column ? Number(column) : undefined });
  if (!view) throw new Error(`${place} is not there`);
  return view;
}

const told = (steps: readonly Step[]) =>
  steps.map((one) => `${one.path}:${one.line}:${one.column} ${one.text}`);

describe('the file', () => {
  it('has its role from those that need it, by the shortest way', () => {
    const { role, because, way } = why('src/http.ts:2').file;
    expect({ role, because }).toEqual({
      role: 'server',
      because: 'the server needs it, from src/app.ts (it imports express)',
    });
    expect(way).toEqual(['src/app.ts', 'src/pay.ts', 'src/http.ts']);
  });

  it('has its role from itself where it says so', () => {
    expect(why('src/app.ts:3').file).toEqual({ role: 'server', because: 'it imports express', way: [] });
    expect(why('src/pay.test.ts:2').file).toEqual({
      role: 'test',
      because: 'its path is one of tests',
      way: [],
    });
  });
});

describe('the calls of the line', () => {
  it('of a library: what it does, where the client was made, what becomes of the result', () => {
    const [post, rescue] = why('src/pay.ts:4').calls;
    expect(post?.calls).toMatchObject({ kind: 'library', effect: 'http', fails: 'exception' });
    expect(post && told([post.at, ...(post.made ? [post.made] : [])])).toEqual([
      'src/pay.ts:4:14 http.request(…)',
      "src/http.ts:2:25 new Pool('x')",
    ]);
    expect(post?.result).toBe('gone on with `.catch`');
    expect(rescue?.result).toBe('awaited');
  });

  it('of the project: the function, and what comes from outside into it', () => {
    const direct = { 'src/app.ts': FILES['src/app.ts'].replace('pay(id)', 'pay(req.body.card)') };
    const [given] = why('src/app.ts:5', direct).calls[0]?.inputs ?? [];
    expect(given).toMatchObject({ argument: 1, what: 'body.card', checks: [] });
    expect(given && told([given.source])[0]).toMatch(/^src\/app\.ts:5:\d+ req\.body/);
    const [call] = why('src/app.ts:5').calls;
    expect(call?.calls).toMatchObject({
      kind: 'function',
      name: '`pay`',
      at: { path: 'src/pay.ts', line: 3 },
    });
  });

  it('not known: each step to where the origin was lost', () => {
    const [call] = why('src/pay.ts:5').calls;
    expect(call?.calls.kind === 'unknown' && told(call.calls.because)).toEqual([
      'src/pay.ts:5:3 readylint knows nothing of the package acme',
    ]);
    const lost = { 'src/acme.ts': "import { make } from './gone.ts';\nexport const acme = make();\n" };
    const [other] = why('src/pay.ts:5', lost).calls;
    expect(other?.calls.kind === 'unknown' && told(other.calls.because)).toEqual([
      'src/pay.ts:2:10 `acme` is imported from src/acme.ts',
      'src/acme.ts:2:14 `acme` is set here',
      "src/acme.ts:1:10 './gone.ts' leads to no file of the project",
    ]);
  });

  it('a column names one of them', () => {
    expect(why('src/pay.ts:4:14').calls.map(({ at }) => at.column)).toEqual([14]);
    expect(why('src/pay.ts:4').calls).toHaveLength(2);
  });
});

it('the function: what it does and in what it runs, from the registration down; who calls it', () => {
  const [pay] = why('src/pay.ts:4').functions;
  expect(pay?.name).toBe('`pay`');
  const effect = pay?.effects.find((one) => one.effect === 'http');
  expect(told(effect?.way ?? [])).toEqual(['src/pay.ts:4:14 http.request(…)']);
  const route = pay?.situations.find((one) => one.situation === 'route');
  expect(told(route?.way ?? [])).toEqual(["src/app.ts:4:5 app.get('/pay', …)", 'src/app.ts:5:40 pay(…)']);
  expect(pay?.situations.map((one) => one.situation)).toContain('loop');
  expect(told(pay?.callers ?? [])).toEqual(["src/app.ts:5:40 the function handed to `app.get('/pay', …)`"]);
});

it('what stands around the line, from the inside out', () => {
  expect(why('src/app.ts:5').around.map(({ text }) => text)).toEqual([
    'in a for-of loop over `req.body.ids`',
    "in the function handed to `app.get('/pay', …)`",
  ]);
  expect(why('src/pay.ts:7').around[0]?.text).toBe('only where `process.env.DEBUG` holds');
});

describe('what a rule decided', () => {
  const decided = (place: string, extra?: Record<string, string>) =>
    why(place, extra).rules.find((one) => one.rule === 'console-left');

  it('a finding, and one that a comment silences', () => {
    expect(decided('src/pay.ts:6')).toMatchObject({ decision: 'finding', severity: 'warning' });
    expect(decided('src/pay.ts:9')).toMatchObject({ decision: 'suppressed', reason: 'read by the till' });
  });

  it('silence, with the reason that the rule gives for the place or for the file', () => {
    expect(decided('src/pay.ts:7')).toEqual({
      rule: 'console-left',
      decision: 'silent',
      reason: 'it runs only where debugging is switched on, or outside production',
    });
    expect(decided('src/pay.test.ts:2')).toMatchObject({
      decision: 'silent',
      reason: 'code with the role test does not run in production',
    });
  });

  it('nothing, where nothing is what it looks for; off, where the configuration says so', () => {
    expect(decided('src/pay.ts:4')).toEqual({ rule: 'console-left', decision: 'nothing' });
    const off = { 'readylint.json': '{ "rules": { "console-left": "off" } }' };
    expect(decided('src/pay.ts:6', off)).toMatchObject({
      decision: 'off',
      reason: 'the configuration turns it off here',
    });
  });
});

describe('why a doubtful place is silent', () => {
  const reason = (rule: string, place: string, text: string, version = '^5.0.0') => {
    const manifest = JSON.stringify({ dependencies: { express: version, pg: '^8.0.0' } });
    const { rules } = why(place, { 'src/doubt.ts': text, 'package.json': manifest });
    return rules.flatMap((one) => (one.rule === rule && one.decision === 'silent' ? one.reason : []))[0];
  };
  const caught = (body: string) =>
    `import pg from 'pg';\nconst pool = new pg.Pool();\nexport async function read() {\n  try {\n    return await pool.query('select a from b');\n  } catch {\n${body}\n  }\n}\n`;

  it('a catch, by what is done or said in it', () => {
    const at = (body: string) => reason('swallowed-error', 'src/doubt.ts:6', caught(body));
    expect(at('    // the old rates will do\n    return [];')).toBe('a comment in it says why');
    expect(at('    throw new Error();')).toContain('on every way through it');
    expect(at('    return [];')).toBeUndefined();
  });

  it('an async handler, by the framework that waits for it', () => {
    const text =
      "import express from 'express';\nconst app = express();\napp.get('/', async (request, response) => {\n  response.json(await fetch('https://a.example'));\n});\n";
    expect(reason('unguarded-async-handler', 'src/doubt.ts:3', text)).toBe(
      'express waits for it and hands its failure on',
    );
    expect(reason('unguarded-async-handler', 'src/doubt.ts:3', text, '^4.0.0')).toBeUndefined();
  });

  it('a promise that nobody holds, by what the function does with its failures', () => {
    const text =
      "async function quiet() {\n  await fetch('https://a.example').catch(() => undefined);\n}\nexport function go() {\n  quiet();\n}\n";
    expect(reason('floating-promise', 'src/doubt.ts:5', text)).toBe('it handles all failures by itself');
  });
});

it('there is no view of a line or a file that is not there', () => {
  const session = createSession(createMemoryHost(FILES));
  expect(session.why('src/pay.ts', { line: 99 })).toBeUndefined();
  expect(session.why('src/none.ts', { line: 1 })).toBeUndefined();
});
