import { beforeEach, describe, expect, it } from 'vitest';
import {
  DidChangeConfigurationNotification,
  DidSaveTextDocumentNotification,
  ErrorCodes,
  InitializeRequest,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { startFakeWorkspace } from './testing/in-process.ts';
import { insert, PULL, PUSH } from './testing/test-client.ts';

const OUTER = 'file:///outer';
const INNER = 'file:///outer/inner';
const FILE = 'file:///outer/a.ts';

let client: ReturnType<typeof startFakeWorkspace>['client'];
let session: ReturnType<typeof startFakeWorkspace>['session'];

beforeEach(() => {
  ({ client, session } = startFakeWorkspace());
});

describe('the server lives on', () => {
  it('with documents that are no files', async () => {
    await client.initialize(PULL, [OUTER]);
    client.open('untitled:Untitled-1', 'BAD');
    client.edit('untitled:Untitled-1', 2, insert('BAD'));
    expect(await client.pullItems('untitled:Untitled-1')).toEqual([]);
    expect(await client.actions('untitled:Untitled-1')).toEqual([]);
    expect(await client.pullItems('file:///elsewhere/a.ts')).toEqual([]);
    client.close('untitled:Untitled-1');
    expect(session().files.size).toBe(0);
  });

  it('after a check that failed', async () => {
    await client.initialize(PUSH, [OUTER]);
    session().failing = 'check';
    client.open(FILE, 'BAD');
    await expect(client.actions(FILE)).rejects.toMatchObject({ code: ErrorCodes.InternalError });
    session().failing = undefined;
    client.edit(FILE, 2, insert(' '));
    await client.push(FILE, ({ version }) => version === 2);
  });

  it('after a second initialize', async () => {
    await client.initialize(PULL, [OUTER]);
    const params = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null };
    await expect(client.connection.sendRequest(InitializeRequest.type, params)).rejects.toMatchObject({
      code: ErrorCodes.InvalidRequest,
    });
    client.open(FILE, 'BAD');
    expect(await client.pullItems(FILE)).toHaveLength(1);
  });

  it('until shutdown, when it lets go of its sessions', async () => {
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD');
    await client.pull(FILE);
    await client.connection.sendRequest(ShutdownRequest.type);
    expect(session().disposed).toBe(true);
    await expect(client.pullItems(FILE)).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
  });
});

describe('changes outside the editor', () => {
  it('are watched where the client can', async () => {
    const workspace = { ...PUSH.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    await client.initialize({ ...PUSH, workspace }, [OUTER]);
    const [{ registrations: [registration] = [] } = {}] = await client.until(
      () => client.registrations.length > 0 && client.registrations,
    );
    expect(registration?.method).toBe('workspace/didChangeWatchedFiles');
    expect(registration?.registerOptions.watchers).toContainEqual({
      globPattern: '**/*readylint*.{json,jsonc}',
    });
  });

  it('are taken from saved documents where it cannot', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, '');
    await client.push(FILE, () => true);
    client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: FILE } });
    await client.actions(FILE);
    expect(session().refreshed).toEqual([['a.ts']]);
  });

  it('of the settings make everything be looked at again', async () => {
    await client.initialize(PULL, [OUTER, INNER]);
    await client.pull(FILE);
    client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
    await client.until(() => client.refreshes === 1);
    expect([session('/outer'), session('/outer/inner')].map(({ refreshed }) => refreshed)).toEqual([
      [undefined],
      [undefined],
    ]);
  });
});
