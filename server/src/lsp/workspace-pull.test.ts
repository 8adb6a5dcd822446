import { beforeEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { CHECK_WORKSPACE } from './commands.ts';
import { startFakeWorkspace } from './testing/in-process.ts';
import { PULL, PUSH } from './testing/test-client.ts';

const OUTER = 'file:///outer';
const FILE = 'file:///outer/a.ts';
const CLOSED = 'file:///outer/closed.ts';

let client: ReturnType<typeof startFakeWorkspace>['client'];
let session: ReturnType<typeof startFakeWorkspace>['session'];

beforeEach(() => {
  ({ client, session } = startFakeWorkspace());
  session().files.set('closed.ts', 'BAD');
  session().files.set('good.ts', '');
});

describe('who pulls the workspace', () => {
  it('is told of every file with findings, and again only of what changed', async () => {
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD');
    const first = await client.pullWorkspace();
    expect(first.map(({ uri, version }) => [uri, version])).toEqual([
      [FILE, 1],
      [CLOSED, null],
    ]);
    const known = Object.fromEntries(first.map(({ uri, resultId = '' }) => [uri, resultId]));
    const checks = session().checks.length;
    expect((await client.pullWorkspace(known)).map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
    // Nothing changed, so that nothing is checked.
    expect(session().checks).toHaveLength(checks);

    client.edit(FILE, 2, { text: '' });
    session().files.delete('closed.ts');
    expect(await client.pullWorkspace(known)).toMatchObject([
      { kind: 'full', uri: FILE, version: 2, items: [] },
      { kind: 'full', uri: CLOSED, items: [] },
    ]);
  });

  it('follows it, and may cancel', async () => {
    await client.initialize(PULL, [OUTER]);
    session().blocked = true;
    const source = new CancellationTokenSource();
    const params = { previousResultIds: [], workDoneToken: 'work' };
    const pull = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token);
    await client.until(() => client.progress.some(({ kind }) => kind === 'begin'));
    source.cancel();
    await expect(pull).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    session().blocked = false;
    expect(await client.pullWorkspace()).toHaveLength(1);
  });
});

describe('who is pushed to', () => {
  const pushedFor = (uri: string) => client.pushed.filter((one) => one.uri === uri).at(-1)?.diagnostics;

  it('has the workspace checked by a command, and problems of closed files stay', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD');
    await client.execute(CHECK_WORKSPACE);
    expect(pushedFor(CLOSED)).toHaveLength(1);
    expect(client.pushed.some(({ uri }) => uri.endsWith('good.ts'))).toBe(false);

    client.close(FILE);
    session().files.set('a.ts', 'BAD BAD');
    await client.settle();
    expect(pushedFor(CLOSED)).toHaveLength(1);
  });

  it('sees them change with the files on disk', async () => {
    await client.initialize(PUSH, [OUTER]);
    await client.execute(CHECK_WORKSPACE);
    session().files.set('closed.ts', 'BAD BAD');
    client.changeOnDisk(CLOSED);
    await client.push(CLOSED, ({ diagnostics }) => diagnostics.length === 2);
    session().files.delete('closed.ts');
    client.changeOnDisk(CLOSED);
    await client.push(CLOSED, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('sees what is left of a file that was edited and closed', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(CLOSED, 'BAD BAD');
    await client.execute(CHECK_WORKSPACE);
    await client.push(CLOSED, ({ version }) => version === 1);
    client.close(CLOSED);
    // The fake forgets a closed file, as if it were gone from disk.
    await client.push(CLOSED, ({ diagnostics }) => diagnostics.length === 0);
  });
});

it('an edit that changes what another open file was answered has the client ask again', async () => {
  await client.initialize(PULL, [OUTER]);
  const other = `${OUTER}/b.ts`;
  client.open(FILE, '');
  client.open(other, '');
  expect(await client.pullItems(other)).toEqual([]);
  await client.pull(FILE);
  session().files.set('b.ts', 'BAD');
  client.edit(FILE, 2, { text: ' ' });
  await client.until(() => client.refreshes === 1);
  expect(await client.pullItems(other)).toHaveLength(1);
});

it('settings hold for their folder, and a change is taken over', async () => {
  const inner = `${OUTER}/inner`;
  client.settings = { [OUTER]: { enable: true }, [inner]: { enable: false } };
  await client.initialize({ ...PULL, workspace: { ...PULL.workspace, configuration: true } }, [OUTER, inner]);
  client.open(FILE, 'BAD');
  client.open(`${inner}/a.ts`, 'BAD');
  expect(await client.pullItems(FILE)).toHaveLength(1);
  expect(await client.pullItems(`${inner}/a.ts`)).toEqual([]);
  client.settings = { [OUTER]: { enable: false }, [inner]: { enable: 'wrong' } };
  client.changeSettings();
  await client.until(() => client.refreshes === 1);
  expect(await client.pullItems(FILE)).toEqual([]);
  expect(await client.pullItems(`${inner}/a.ts`)).toHaveLength(1);
});

it('a client that is not asked sends its settings', async () => {
  await client.initialize(PULL, [OUTER], { settings: { enable: false } });
  client.open(FILE, 'BAD');
  expect(await client.pullItems(FILE)).toEqual([]);
  client.changeSettings({ readylint: { enable: true } });
  await client.until(() => client.refreshes === 1);
  expect(await client.pullItems(FILE)).toHaveLength(1);
});
