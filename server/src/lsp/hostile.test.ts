import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hostileFiles } from '../facts/testing/hostile.ts';
import { type StdioServer, startStdioServer } from './testing/stdio.ts';
import { PULL } from './testing/test-client.ts';

const GOOD = 'export function pay() {\n  debugger;\n}\n';

let folder: string;
let server: StdioServer;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'readylint-hostile-')));
  server = startStdioServer();
});

afterEach(async () => {
  server.process.kill();
  await server.exitCode;
  rmSync(folder, { recursive: true });
});

const uri = (path = '') => pathToFileURL(join(folder, path)).href;

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const rules = async (path: string) => (await server.client.pullItems(uri(path))).map(({ code }) => code);

it('a folder of hostile files takes no finding away', async () => {
  for (const [path, content] of Object.entries(hostileFiles())) write(path, content);
  write('package.json', '{}');
  write('src/good.ts', GOOD);
  await server.client.initialize(PULL, [uri()]);
  server.client.open(uri('src/good.ts'), GOOD);
  expect(await rules('src/good.ts')).toEqual(['console-left']);
});

it('nor does typing what is hostile, one after the other', async () => {
  write('package.json', '{}');
  write('src/good.ts', GOOD);
  await server.client.initialize(PULL, [uri()]);
  server.client.open(uri('src/good.ts'), GOOD);
  server.client.open(uri('src/typed.ts'), '');
  const texts = Object.entries(hostileFiles()).filter(([path]) => /^(nesting|bytes|names)\//.test(path));
  for (const [version, [, content]] of texts.entries()) {
    server.client.edit(uri('src/typed.ts'), version + 2, { text: content.toString('utf8') });
    await server.client.pull(uri('src/typed.ts'));
  }
  server.client.edit(uri('src/typed.ts'), texts.length + 2, { text: 'debugger;\n' });
  expect(await rules('src/typed.ts')).toEqual(['console-left']);
  expect(await rules('src/good.ts')).toEqual(['console-left']);
});
