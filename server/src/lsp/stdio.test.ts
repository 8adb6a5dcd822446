import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type CodeAction,
  type Diagnostic,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type StdioServer, startStdioServer } from './testing/stdio.ts';
import { EVERYWHERE, insert, PULL, PUSH } from './testing/test-client.ts';

const SERVER = `import express from 'express';
const app = express();
app.listen(3000);
console.log('started');
`;

let folder: string;
let server: StdioServer;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'readylint-')));
  write('package.json', '{ "name": "shop", "dependencies": { "express": "5.0.0", "pino": "10.0.0" } }');
  write('src/logger.ts', "import pino from 'pino';\nexport const logger = pino();\n");
  write('src/server.ts', SERVER);
  server = startStdioServer();
});

afterEach(async () => {
  server.process.kill();
  await server.exitCode;
  rmSync(folder, { recursive: true });
});

const uri = (path = 'src/server.ts') => pathToFileURL(join(folder, path)).href;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const rules = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

/** The text as the editor has it after the action was chosen. */
function apply(text: string, action: CodeAction): string {
  const edits = (action.edit?.documentChanges ?? [])
    .filter(TextDocumentEdit.is)
    .flatMap(({ edits }) => edits);
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), edits as TextEdit[]);
}

describe('the editor of a server file', () => {
  it('shows console.log and clears it with the edit that removes it', async () => {
    const { client } = server;
    await client.initialize(PUSH, [uri('')]);
    client.open(uri(), SERVER);
    const { diagnostics } = await client.push(uri(), ({ version }) => version === 1);
    expect(diagnostics).toMatchObject([
      {
        code: 'console-left',
        source: 'readylint',
        codeDescription: { href: expect.stringMatching(/console-left\.md$/) },
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 11 } },
      },
    ]);
    const line = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
    client.edit(uri(), 2, { range: line, text: '' });
    await client.push(uri(), ({ version, diagnostics }) => version === 2 && diagnostics.length === 0);
  });

  it.each(['\n', '\r\n'])('has suggestions that each remove the finding, line ends %j', async (eol) => {
    const { client } = server;
    const text = SERVER.replaceAll('\n', eol);
    await client.initialize(PULL, [uri('')]);
    client.open(uri(), text);
    expect(rules(await client.pullItems(uri()))).toEqual(['console-left']);
    const actions = (await client.actions(uri(), EVERYWHERE, ['quickfix'])).filter(
      ({ title, command }) => !command && !title.includes('project'),
    );
    // Three of the rule, and silence for the line and the file.
    expect(actions).toHaveLength(5);
    for (const [index, action] of actions.entries()) {
      expect(action.kind).toMatch(/^quickfix/);
      expect(action.isPreferred ?? false).toBe(false);
      const fixed = apply(text, await client.resolve(action));
      const other = uri(`src/fixed-${index}.ts`);
      expect(fixed).not.toBe(text);
      expect(fixed.replaceAll(eol, '')).not.toMatch(/[\r\n]/);
      client.open(other, fixed);
      expect(await client.pullItems(other)).toEqual([]);
    }
  });

  it('has one safe fix for all: debugger goes, console.log stays', async () => {
    const { client } = server;
    const text = `${SERVER}debugger;\nexport const after = 1;\n`;
    await client.initialize(PULL, [uri('')]);
    client.open(uri(), text);
    expect(await client.pullItems(uri())).toHaveLength(2);
    const [all, ...more] = await client.actions(uri(), EVERYWHERE, ['source.fixAll']);
    expect(more).toEqual([]);
    expect(all?.kind).toBe('source.fixAll.readylint');
    const fixed = apply(text, await client.resolve(all ?? { title: '' }));
    expect(fixed).toBe(`${SERVER}export const after = 1;\n`);
  });

  it('counts columns in UTF-8 where the client does', async () => {
    const { client } = server;
    const text = `${SERVER}/* \u20ac\u{1f600} */ console.log('\u{1f600}');\n`;
    await client.initialize({ ...PULL, general: { positionEncodings: ['utf-8', 'utf-16'] } }, [uri('')]);
    client.open(uri(), text);
    const ranges = (await client.pullItems(uri())).map(({ range }) => range);
    expect(ranges[1]).toEqual({ start: { line: 4, character: 14 }, end: { line: 4, character: 25 } });
    client.edit(uri(), 2, {
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 14 } },
      text: '',
    });
    const after = (await client.pullItems(uri())).map(({ range }) => range);
    expect(after[1]).toEqual({ start: { line: 4, character: 0 }, end: { line: 4, character: 11 } });
  });

  it('says which text its findings are about', async () => {
    const { client } = server;
    await client.initialize(PUSH, [uri('')]);
    client.open(uri(), SERVER, 5);
    for (let version = 6; version <= 30; version++)
      client.edit(uri(), version, insert('console.log();\n', 3));
    await client.push(uri(), ({ version }) => version === 30);
    for (const { version, diagnostics } of client.pushed.filter((params) => params.uri === uri())) {
      expect(diagnostics).toHaveLength((version ?? 0) - 4);
    }
  });
});

describe('the workspace', () => {
  it('follows its config as it changes on disk', async () => {
    const { client } = server;
    await client.initialize(PULL, [uri('')]);
    client.open(uri(), SERVER);
    expect(await client.pullItems(uri())).toHaveLength(1);
    write('readylint.json', '{ "rules": { "console-left": "off" } }');
    client.changeOnDisk(uri('readylint.json'));
    await client.until(() => client.refreshes === 1);
    expect(await client.pullItems(uri())).toEqual([]);
  });

  it('shows a mistake in its config at its place, until it is mended', async () => {
    const { client } = server;
    write('readylint.json', '{\n  "rules": { "console-felt": "off" }\n}\n');
    await client.initialize(PUSH, [uri('')]);
    const { diagnostics } = await client.push(uri('readylint.json'), () => true);
    expect(diagnostics).toMatchObject([{ severity: 1, range: { start: { line: 1 } } }]);
    write('readylint.json', '{}\n');
    client.changeOnDisk(uri('readylint.json'));
    await client.push(uri('readylint.json'), ({ diagnostics }) => diagnostics.length === 0);
  });

  it('may have several folders, each with its own config', async () => {
    const { client } = server;
    write('quiet/readylint.json', '{ "rules": { "console-left": "off" } }');
    write('quiet/package.json', '{ "name": "quiet", "dependencies": { "express": "5.0.0" } }');
    write('quiet/server.ts', SERVER);
    await client.initialize(PULL, [uri(''), uri('quiet')]);
    client.open(uri(), SERVER);
    client.open(uri('quiet/server.ts'), SERVER);
    expect(await client.pullItems(uri())).toHaveLength(1);
    expect(await client.pullItems(uri('quiet/server.ts'))).toEqual([]);
  });

  it('can be left while it is still being read', async () => {
    const { client } = server;
    for (let index = 0; index < 300; index++) write(`src/part-${index}.ts`, SERVER.repeat(20));
    // A client that can be told to pull again would be answered at once.
    await client.initialize({ ...PULL, workspace: {} }, [uri('')]);
    client.open(uri(), SERVER);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: uri() } };
    const pull = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
    source.cancel();
    await expect(pull).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await client.pullItems(uri())).toHaveLength(1);
  });

  it('is glanced at first when it is big, and seen whole after that', async () => {
    const { client } = server;
    for (let index = 0; index < 300; index++) write(`src/part-${index}.ts`, SERVER.repeat(20));
    await client.initialize(PULL, [uri('')]);
    client.open(uri(), SERVER);
    expect(rules(await client.pullItems(uri()))).toEqual(['console-left']);
    await client.until(() => client.refreshes === 1);
    expect(rules(await client.pullItems(uri()))).toEqual(['console-left']);
  });
});

describe('the process', () => {
  it('ends with 0 after shutdown and exit', async () => {
    await server.client.initialize(PULL, [uri('')]);
    expect(await server.shutDown()).toBe(0);
  });

  it('ends when its client goes away', async () => {
    // Without a folder the server asks nothing, so that no answer is under way when the client closes its end.
    await server.client.initialize({}, []);
    server.process.stdin?.end();
    expect(await server.exitCode).toBe(1);
  });
});
