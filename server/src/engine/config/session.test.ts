import { expect, it } from 'vitest';
import { createMemoryHost } from '../../host/memory.ts';
import { createSession } from '../session.ts';

const SOURCE = "import express from 'express';\nexport const app = express();\nconsole.log(app);\n";

function start(files: Record<string, string>) {
  const host = createMemoryHost({ 'src/a.ts': SOURCE, 'old/b.ts': SOURCE, ...files });
  const session = createSession(host);
  const write = (path: string, text: string) => {
    host.files.set(path, text);
    session.refresh([path]);
  };
  return { session, write };
}

it('keeps the last good config in force while the file is no JSON', () => {
  const { session, write } = start({ 'readylint.json': '{ "rules": { "console-left": "off" } }' });
  expect(session.check()).toMatchObject({ findings: [], problems: [] });
  write('readylint.json', '{ "rules": { "console-left": "off" }, ');
  expect(session.check()).toMatchObject({ findings: [], problems: [{ kind: 'config' }] });
  write('readylint.json', '{}');
  expect(session.check().findings).toHaveLength(2);
});

it("takes in the editor's text of a config file, and of one that it extends", () => {
  const { session } = start({ 'readylint.json': '{ "extends": "./base.json" }', 'base.json': '{}' });
  expect(session.check().findings).toHaveLength(2);
  session.open('base.json', '{ "ignore": ["old"] }');
  expect(session.check().findings.map(({ path }) => path)).toEqual(['src/a.ts']);
  session.update('base.json', '{ "areas": { "logging": "error" } }');
  expect(session.check().findings.map(({ severity }) => severity)).toEqual(['error', 'error']);
  session.close('base.json');
  expect(session.check().findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});

it('says which declared export a file does not have, until it has it', () => {
  const entry = (module: string, name: string) => ({ module, export: name, is: 'harmless' });
  const knowledge = [
    entry('src/a.ts', 'ap'),
    entry('src/a.ts', 'other()'),
    entry('src/a.ts', 'app'),
    entry('src/a.ts', '*'),
    entry('src/all.ts', 'anything'),
  ];
  const { session, write } = start({
    'readylint.json': JSON.stringify({ knowledge }),
    'src/all.ts': "export * from './elsewhere.js';\n",
  });
  const told = () => session.check().problems.map(({ message }) => message);
  expect(told()).toEqual([
    '"knowledge[0].export": "src/a.ts" has no export "ap": did you mean "app"?',
    '"knowledge[1].export": "src/a.ts" has no export "other": it has app',
  ]);
  expect(session.check().problems[0]).toMatchObject({ path: 'readylint.json', kind: 'config' });
  write('src/a.ts', 'export const [ap, other] = [1, 2];\nexport const app = 3;\n');
  expect(told()).toEqual([]);
});

it('takes nothing over from an earlier run under another config', () => {
  const kept = new Map<string, string>();
  const cache = {
    get: (key: string) => kept.get(key),
    put: (key: string, text: string) => void kept.set(key, text),
    release: () => undefined,
    save: () => undefined,
  };
  const run = (base: string) => {
    const files = { 'src/a.ts': SOURCE, 'readylint.json': '{ "extends": "./base.json" }', 'base.json': base };
    const session = createSession({ ...createMemoryHost(files), cache }, { once: true });
    for (const _ of session.prepare());
    return session.check().findings.map(({ severity }) => severity);
  };
  expect(run('{}')).toEqual(['warning']);
  expect(run('{ "areas": { "logging": "error" } }')).toEqual(['error']);
  expect(run('{}')).toEqual(['warning']);
});

it('lets rules know what the project declares', () => {
  const found = (more: object | undefined) => {
    const client = { module: 'src/http.ts', export: 'http', is: 'http-client', ...more };
    const { session } = start({
      'readylint.json': JSON.stringify({ knowledge: more ? [client] : [], areas: { logging: 'off' } }),
      'src/http.ts': 'export const http = build();\n',
      'src/b.ts':
        "import express from 'express';\nimport { http } from './http.ts';\nexpress().get('/', async (req, res) => { res.json(await http.get('https://x.org')); });\n",
    });
    return session.check(['src/b.ts']).findings.map(({ rule }) => rule);
  };
  expect(found(undefined)).not.toContain('call-without-timeout');
  expect(found({ timeout: null })).toContain('call-without-timeout');
  expect(found({ timeout: 5000 })).not.toContain('call-without-timeout');
});
