import { beforeEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { startFakeWorkspace } from './testing/in-process.ts';
import { insert, PULL } from './testing/test-client.ts';

const OUTER = 'file:///outer';
const FILE = 'file:///outer/a.ts';

let client: ReturnType<typeof startFakeWorkspace>['client'];
let session: ReturnType<typeof startFakeWorkspace>['session'];

beforeEach(() => {
  ({ client, session } = startFakeWorkspace());
});

describe('a client that pulls', () => {
  it('is answered, and once more only when something changed', async () => {
    const { capabilities } = await client.initialize(PULL, [OUTER]);
    expect(capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
    client.open(FILE, 'BAD');
    const first = await client.pull(FILE);
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'bad-word' }] });
    expect(await client.pull(FILE, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.edit(FILE, 2, insert('\n'));
    expect(await client.pull(FILE, first.resultId)).toMatchObject({ kind: 'full' });
  });

  it('is pushed nothing but the mistakes of a config file that it does not hold open', async () => {
    const config = `${OUTER}/readylint.json`;
    const range = { start: { line: 3, column: 2 }, end: { line: 3, column: 9 } };
    session().problems = [{ path: 'readylint.json', kind: 'config', message: 'No such rule.', range }];
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD');
    const { diagnostics } = await client.push(config, () => true);
    expect(diagnostics).toMatchObject([
      { severity: 1, range: { start: { line: 2, character: 1 } }, message: 'No such rule.' },
    ]);

    client.open(config, '{}');
    await client.push(config, ({ diagnostics }) => diagnostics.length === 0);
    expect(await client.pullItems(config)).toHaveLength(1);
    client.close(config);
    await client.until(() => client.pushed.at(-1)?.diagnostics.length === 1);
    expect(client.pushed.filter(({ uri }) => uri !== config)).toEqual([]);
  });

  it('is asked to pull again after a change on disk', async () => {
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, '');
    expect(await client.pullItems(FILE)).toEqual([]);
    expect(client.refreshes).toBe(0);
    client.changeOnDisk(`${OUTER}/readylint.json`);
    await client.until(() => client.refreshes === 1);
    expect(session().refreshed).toEqual([['readylint.json']]);
  });

  it('may cancel while the project is being read, and others still get their answer', async () => {
    session().blocked = true;
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD');
    const params = { textDocument: { uri: FILE } };
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
    const patient = client.pull(FILE);
    await client.until(() => client.progress.some(({ kind }) => kind === 'report'));
    source.cancel();
    await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    session().blocked = false;
    expect(await patient).toMatchObject({ items: [{ code: 'bad-word' }] });
    await client.until(() => client.progress.at(-1)?.kind === 'end');
    expect(client.progress[0]).toMatchObject({ kind: 'begin', title: 'readylint reads outer' });
  });

  it('is told to ask again when the text changed under its question', async () => {
    session().blocked = true;
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD');
    const answer = client.pull(FILE);
    client.edit(FILE, 2, insert('x'));
    await client.actions('untitled:x');
    session().blocked = false;
    await expect(answer).rejects.toMatchObject({
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: true },
    });
  });
});
