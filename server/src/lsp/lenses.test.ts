import { expect, it } from 'vitest';
import { CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver/node';
import { createSession } from '../engine/session.ts';
import { createMemoryHost } from '../host/memory.ts';
import { glance } from './lenses.ts';
import { startFakeWorkspace } from './testing/in-process.ts';
import { PULL } from './testing/test-client.ts';

const FILE = 'file:///outer/a.ts';
const LENSES = { ...PULL, textDocument: { ...PULL.textDocument, codeLens: {} } };

it('are there for who wants them, and say what is found when they are seen', async () => {
  const { client } = startFakeWorkspace();
  await client.initialize(LENSES, ['file:///outer'], { settings: { codeLens: true } });
  client.open(FILE, 'one\nBAD');
  const [lens, ...others] =
    (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: FILE } })) ?? [];
  expect(others).toEqual([]);
  expect(lens).toMatchObject({ range: { start: { line: 1 } } });
  expect(lens?.command).toBeUndefined();
  if (!lens) return;
  const resolved = await client.connection.sendRequest(CodeLensResolveRequest.type, lens);
  expect(resolved.command?.title).toBe('bad word');
  client.edit(FILE, 2, { text: '' });
  await expect(client.connection.sendRequest(CodeLensResolveRequest.type, lens)).rejects.toThrow('changed');
});

it('are not there by themselves', async () => {
  const { client } = startFakeWorkspace();
  await client.initialize(LENSES, ['file:///outer']);
  client.open(FILE, 'BAD');
  const params = { textDocument: { uri: FILE } };
  expect(await client.connection.sendRequest(CodeLensRequest.type, params)).toEqual([]);
});

it('count what is found more than once', () => {
  expect(glance([])).toBe('readylint: nothing found');
  expect(glance(['call-without-timeout', 'n-plus-one', 'call-without-timeout'])).toBe(
    '2 × call without timeout · n plus one',
  );
});

it('a handler answers for what it calls, in other files too', () => {
  const session = createSession(
    createMemoryHost({
      'package.json': '{ "dependencies": { "express": "5.0.0" } }',
      'app.ts':
        "import express from 'express';\nimport { rates } from './rates.ts';\nconst app = express();\napp.get('/', async (req, res) => {\n  res.json(await rates());\n});\napp.listen(3000);\n",
      'rates.ts':
        "export async function rates() {\n  const response = await fetch('https://rates.example.com');\n  return response.json();\n}\nexport const other = () => fetch('https://other.example.com');\n",
    }),
  );
  const [handler, ...others] = session.handlers('app.ts');
  expect(others).toEqual([]);
  expect(handler).toMatchObject({ kind: 'route', range: { start: { line: 4 } } });
  const rules = session
    .readiness('app.ts', handler?.span[0] ?? -1)
    ?.map(({ rule, path }) => `${path} ${rule}`);
  expect(rules?.filter((one) => one.includes('call-without-timeout'))).toEqual([
    'rates.ts call-without-timeout',
  ]);
  expect(session.readiness('app.ts', 1)).toBeUndefined();
});
