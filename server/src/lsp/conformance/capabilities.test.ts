import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  DidChangeWorkspaceFoldersNotification,
  DidDeleteFilesNotification,
  DidSaveTextDocumentNotification,
  HoverRequest,
} from 'vscode-languageserver/node';
import { RATES, type Sample, SERVICE, startSample } from '../testing/sample.ts';
import { EVERYWHERE, insert, PULL } from '../testing/test-client.ts';

/** A client that can do everything the server knows of. */
const FULL: ClientCapabilities = {
  ...PULL,
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    ...PULL.textDocument,
    hover: { contentFormat: ['markdown'] },
    completion: {},
    codeLens: {},
  },
};

let sample: Sample;

beforeEach(() => {
  sample = startSample();
});

afterEach(() => sample.end());

async function start() {
  const settings = { codeLens: true };
  const { capabilities } = await sample.client.initialize(FULL, [sample.uri()], { settings });
  sample.client.open(sample.uri('src/server.ts'), SERVICE);
  return capabilities;
}

/** What each capability that the server announces is worth: one test for each, or the suite fails. */
const PROVEN: Record<string, () => Promise<void>> = {
  async positionEncoding() {
    expect((await start()).positionEncoding).toBe('utf-16');
  },

  async textDocumentSync() {
    await start();
    const { client, uri } = sample;
    client.edit(uri('src/server.ts'), 2, insert('debugger;\n', 0, 0), insert('// ', 0, 0));
    expect(
      (await client.pullItems(uri('src/server.ts'))).filter(({ code }) => code === 'console-left'),
    ).toHaveLength(1);
    sample.write('src/server.ts', '');
    const saved = { textDocument: { uri: uri('src/server.ts') } };
    client.connection.sendNotification(DidSaveTextDocumentNotification.type, saved);
    client.close(uri('src/server.ts'));
    expect(await client.pullItems(uri('src/server.ts'))).toEqual([]);
  },

  async diagnosticProvider() {
    expect((await start()).diagnosticProvider).toMatchObject({
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    const { client, uri } = sample;
    const { resultId } = await client.pull(uri('src/server.ts'));
    expect(await client.pull(uri('src/server.ts'), resultId)).toMatchObject({ kind: 'unchanged' });
    const [item] = (await client.pullItems(uri('src/server.ts'))).filter(
      ({ code }) => code === 'console-left',
    );
    expect(item).toMatchObject({
      source: 'readylint',
      codeDescription: { href: expect.stringMatching(/console-left\.md$/) },
      data: { fingerprint: expect.any(String) },
    });
    const all = await client.pullWorkspace();
    expect(all.map((report) => report.uri)).toEqual([uri('src/rates.ts'), uri('src/server.ts')]);
  },

  async codeActionProvider() {
    await start();
    const { client, uri } = sample;
    const actions = await client.actions(uri('src/server.ts'), EVERYWHERE, ['source.fixAll']);
    expect(actions).toMatchObject([{ kind: 'source.fixAll.readylint' }]);
    expect(actions[0]?.edit).toBeUndefined();
    expect((await client.resolve(actions[0] ?? { title: '' })).edit).toBeDefined();
  },

  async executeCommandProvider() {
    const { commands } = (await start()).executeCommandProvider ?? {};
    const { client, uri } = sample;
    expect(commands).toEqual(['readylint.server.checkWorkspace', 'readylint.server.showRule']);
    await client.execute('readylint.server.checkWorkspace');
    await client.push(uri('src/rates.ts'), ({ diagnostics }) => diagnostics.length > 0);
    await client.execute('readylint.server.showRule', 'n-plus-one');
    expect(client.shownDocuments).toHaveLength(1);
    await expect(client.execute('no.such')).rejects.toThrow('no command no.such');
  },

  async hoverProvider() {
    await start();
    const { client, uri } = sample;
    await client.pull(uri('src/server.ts'));
    const hover = (line: number, character: number, path = 'src/server.ts') =>
      client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: uri(path) },
        position: { line, character },
      });
    const onFinding = await hover(6, 2);
    expect(onFinding?.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringMatching(/console-left[\s\S]*```ts[\s\S]*readylint\.json/),
    });
    expect(await hover(2, 1)).toBeNull();
    const text = '// readylint-disable-file n-plus-one -- why\n';
    client.open(uri('src/other.ts'), text);
    expect(await hover(0, 30, 'src/other.ts')).toMatchObject({
      contents: { value: expect.stringContaining('**n-plus-one**') },
      range: { start: { character: 26 }, end: { character: 36 } },
    });
    client.open(uri('readylint.json'), '{ "rules": { "n-plus-one": "off" } }');
    expect(await hover(0, 16, 'readylint.json')).toMatchObject({
      contents: { value: expect.stringContaining('**n-plus-one**') },
    });
  },

  async completionProvider() {
    await start();
    const { client, uri } = sample;
    const complete = async (path: string, text: string) => {
      client.open(uri(path), text);
      const params = { textDocument: { uri: uri(path) }, position: { line: 0, character: text.length } };
      const items = await client.connection.sendRequest(CompletionRequest.type, params);
      return (Array.isArray(items) ? items : []).map(({ label }) => label);
    };
    expect(await complete('src/comment.ts', '// readylint-disable-next-line ')).toContain('n-plus-one');
    expect(await complete('src/word.ts', '// ready')).toContain('readylint-disable-next-line');
    expect(await complete('src/code.ts', 'const ready')).toEqual([]);
    expect(await complete('readylint.json', '{ "')).toContain('preset');
  },

  async codeLensProvider() {
    await start();
    const { client, uri } = sample;
    const textDocument = { uri: uri('src/server.ts') };
    const [lens] = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
    expect(lens).toMatchObject({ range: { start: { line: 3 } } });
    if (!lens) return;
    const { command } = await client.connection.sendRequest(CodeLensResolveRequest.type, lens);
    expect(command?.title).toContain('call without timeout');
  },

  async workspace() {
    await start();
    const { client, uri } = sample;
    sample.write('other/package.json', '{}');
    const other = { uri: uri('other'), name: 'other' };
    const folders = { event: { added: [other], removed: [{ uri: uri(), name: '' }] } };
    client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, folders);
    client.open(uri('other/a.ts'), 'debugger;\n');
    expect(await client.pullItems(uri('other/a.ts'))).toHaveLength(1);
    expect(await client.pullItems(uri('src/server.ts'))).toEqual([]);
    client.close(uri('other/a.ts'));
    client.connection.sendNotification(DidDeleteFilesNotification.type, {
      files: [{ uri: uri('other/a.ts') }],
    });
    expect(await client.pullWorkspace()).toEqual([]);
  },
};

it.each(Object.keys(PROVEN))('%s holds what it promises', (capability) => PROVEN[capability]?.());

it('nothing is announced that is not proven here, and to a bare client nothing that it cannot use', async () => {
  expect(Object.keys(await start()).sort()).toEqual(Object.keys(PROVEN).sort());
  const bare = startSample();
  const { capabilities } = await bare.client.initialize({}, [bare.uri()]);
  await bare.end();
  expect(Object.keys(capabilities).sort()).toEqual([
    'executeCommandProvider',
    'positionEncoding',
    'textDocumentSync',
    'workspace',
  ]);
});

it('an edit in a helper is seen in what calls it', async () => {
  await start();
  const { client, uri } = sample;
  client.open(uri('src/rates.ts'), RATES);
  const before = await client.pull(uri('src/server.ts'));
  await client.pull(uri('src/rates.ts'));
  client.edit(uri('src/rates.ts'), 2, {
    text: 'export async function rates(base: string) {\n  return base;\n}\n',
  });
  await client.pull(uri('src/rates.ts'));
  await client.until(() => client.refreshes > 0);
  expect((await client.pull(uri('src/server.ts'), before.resultId)).kind).toBe('full');
});
