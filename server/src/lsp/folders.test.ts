import { beforeEach, describe, expect, it } from 'vitest';
import { DidChangeWorkspaceFoldersNotification } from 'vscode-languageserver/node';
import { startFakeWorkspace } from './testing/in-process.ts';
import { PULL, PUSH } from './testing/test-client.ts';

const OUTER = 'file:///outer';
const INNER = 'file:///outer/inner';
const FILE = 'file:///outer/a.ts';

let client: ReturnType<typeof startFakeWorkspace>['client'];
let session: ReturnType<typeof startFakeWorkspace>['session'];

beforeEach(() => {
  ({ client, session } = startFakeWorkspace());
});

describe('folders', () => {
  it('the deepest one answers for a file, and every one that holds it hears of its changes on disk', async () => {
    await client.initialize(PULL, [OUTER, INNER]);
    client.open(`${INNER}/a.ts`, 'BAD');
    expect(await client.pullItems(`${INNER}/a.ts`)).toHaveLength(1);
    expect(session('/outer/inner').files.has('a.ts')).toBe(true);
    expect(session('/outer').files.size).toBe(0);
    client.changeOnDisk(`${INNER}/a.ts`);
    await client.until(() => client.refreshes === 1);
    expect([session('/outer').refreshed, session('/outer/inner').refreshed]).toEqual([
      [['inner/a.ts']],
      [['a.ts']],
    ]);
  });

  it('come and go, and take open documents with them', async () => {
    const uri = `${INNER}/a.ts`;
    const change = (added: string[], removed: string[]) => {
      const named = (uris: string[]) => uris.map((uri) => ({ uri, name: uri }));
      const event = { added: named(added), removed: named(removed) };
      return client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    };
    await client.initialize(PUSH, [OUTER]);
    client.open(uri, 'BAD');
    await client.push(uri, ({ diagnostics }) => diagnostics.length === 1);
    expect([...session('/outer').files.keys()]).toEqual(['inner/a.ts']);

    change([INNER], []);
    await client.actions(uri);
    expect([...session('/outer/inner').files.keys()]).toEqual(['a.ts']);
    expect(session('/outer').files.size).toBe(0);

    change([], [INNER, OUTER]);
    await client.until(() => session('/outer').disposed && client.pushed.at(-1)?.diagnostics.length === 0);
    expect([session('/outer').disposed, session('/outer/inner').disposed]).toEqual([true, true]);
  });

  it('that cannot be opened are named, and the others work', async () => {
    await client.initialize(PULL, ['file:///broken', OUTER, 'vscode-vfs://github/x']);
    client.open(FILE, 'BAD');
    expect(await client.pullItems(FILE)).toHaveLength(1);
    expect(client.messages).toEqual([expect.stringContaining('could not open the folder /broken')]);
  });
});
