import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
} from 'vscode-languageserver/node';

const PLATFORM = `${process.platform}-${process.arch}`;

const PARSER = [
  'extension/node_modules/oxc-parser/LICENSE',
  'extension/node_modules/oxc-parser/package.json',
  'extension/node_modules/oxc-parser/src-js/bindings.js',
];

const folder = mkdtempSync(join(tmpdir(), 'readylint-'));

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/package.mjs', PLATFORM, 'universal'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  { target: PLATFORM, parser: 'fast' },
  { target: 'universal', parser: 'portable' },
])('the package for $target', ({ target, parser }) => {
  const read = () => unzipSync(readFileSync(resolve('out/packages', `readylint-${target}.vsix`)));

  test('holds only what runs', () => {
    const names = Object.keys(read()).sort();
    expect(
      names.filter((name) => !name.startsWith('extension/dist/') && !name.includes('node_modules')),
    ).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/l10n/bundle.l10n.json',
      'extension/media/readylint.svg',
      'extension/media/walkthrough/check.svg',
      'extension/media/walkthrough/configure.svg',
      'extension/media/walkthrough/fix.svg',
      'extension/media/walkthrough/see.svg',
      'extension/package.json',
      'extension/package.nls.json',
      'extension/readme.md',
      'extension/schema/readylint.schema.json',
    ]);
    const built = names.filter((name) => name.startsWith('extension/dist/'));
    expect(built.filter((name) => !/\.c?js$/.test(name))).toEqual([]);
    expect(built).toContain('extension/dist/client/extension.cjs');
  });

  test(`carries ${parser === 'fast' ? 'the native parser and its one binary' : 'no dependency'}`, () => {
    const modules = Object.keys(read()).filter((name) => name.includes('node_modules'));
    const binding = modules.filter((name) => name.includes('@oxc-parser'));
    expect(modules.filter((name) => !binding.includes(name)).sort()).toEqual(parser === 'fast' ? PARSER : []);
    expect(binding.filter((name) => name.endsWith('.node'))).toHaveLength(parser === 'fast' ? 1 : 0);
  });

  test('has a manifest without scripts and development dependencies', () => {
    const manifest = JSON.parse(Buffer.from(read()['extension/package.json'] ?? []).toString());
    expect(manifest).not.toHaveProperty('scripts');
    expect(manifest).not.toHaveProperty('devDependencies');
    expect(manifest.main).toBe('./dist/client/extension.cjs');
  });

  test(`runs the ${parser} parser`, async () => {
    const unpacked = join(folder, target);
    for (const [name, bytes] of Object.entries(read())) {
      mkdirSync(dirname(join(unpacked, name)), { recursive: true });
      writeFileSync(join(unpacked, name), bytes);
    }
    expect(await parserOf(join(unpacked, 'extension/dist/readylint.js'))).toBe(parser);
  });
});

/** What the server says of itself when it starts. */
async function parserOf(command: string): Promise<string> {
  const server = spawn(process.execPath, [command, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(server.stdout, server.stdin);
  try {
    const said = new Promise<string>((settle, fail) => {
      connection.onNotification(LogMessageNotification.type, ({ message }) => {
        const name = /^parser: (\w+)/.exec(message)?.[1];
        if (name) settle(name);
      });
      server.once('exit', (code) => fail(new Error(`The server ended with ${code}.`)));
    });
    connection.listen();
    const uri = `file://${resolve('test-fixtures/editor')}`;
    const workspaceFolders = [{ uri, name: 'orders-service' }];
    await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: uri,
      capabilities: {},
      workspaceFolders,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return await said;
  } finally {
    connection.dispose();
    server.removeAllListeners('exit');
    server.kill();
  }
}
