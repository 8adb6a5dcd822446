import { beforeEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  ErrorCodes,
  LSPErrorCodes,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { startFakeWorkspace } from './testing/in-process.ts';
import { insert, PULL, PUSH } from './testing/test-client.ts';

const OUTER = 'file:///outer';
const FILE = 'file:///outer/a.ts';
const OTHER = 'file:///outer/b.ts';
const THIRD = 'file:///outer/c.ts';

let world: ReturnType<typeof startFakeWorkspace>;
let client: typeof world.client;
let session: ReturnType<typeof world.session>;

/** A big project that is still being read. */
beforeEach(() => {
  world = startFakeWorkspace();
  client = world.client;
  session = world.session();
  session.size = 1000;
  session.blocked = true;
});

/** Keeps the folder from being opened until the function is called. */
function holdFolder(): () => void {
  const { promise, resolve } = withResolvers();
  world.opening = promise;
  return resolve;
}

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe('a client that pulls from a big project', () => {
  it('is answered at once, and asked to pull again when the project is read', async () => {
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD FAR');
    const first = await client.pull(FILE);
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'bad-word' }] });
    expect(await client.pull(FILE, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect([session.checks, client.refreshes]).toEqual([[], 0]);

    session.blocked = false;
    await client.until(() => client.refreshes > 0);
    const { kind, resultId, ...rest } = await client.pull(FILE, first.resultId);
    expect({ kind, ...rest }).toMatchObject({ kind: 'full', items: [{}, {}] });
    expect(await client.pull(FILE, resultId)).toEqual({ kind: 'unchanged', resultId });
    expect(client.refreshes).toBe(1);
  });

  it('is told that nothing changed where the glance saw it all', async () => {
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD');
    const { resultId } = await client.pull(FILE);
    session.blocked = false;
    await client.until(() => client.refreshes > 0);
    expect(await client.pull(FILE, resultId)).toEqual({ kind: 'unchanged', resultId });
    expect(session.checks).toContainEqual(['a.ts']);
  });

  it('is not told a second time of what it was told to ask again', async () => {
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD FAR');
    client.open(OTHER, 'BAD');
    expect(await client.pullItems(FILE)).toHaveLength(1);
    session.blocked = false;
    await client.until(() => client.refreshes === 1);
    await client.pull(OTHER);
    session.likeness = { message: 'Another word.' };
    client.open(THIRD, '');
    await client.until(() => client.refreshes === 2);
    expect(session.checks.flat()).toEqual(['b.ts', 'b.ts']);
  });

  it('is answered once and in full when it cannot be asked to pull again', async () => {
    await client.initialize({ ...PULL, workspace: {} }, [OUTER]);
    client.open(FILE, 'BAD FAR');
    const answer = client.pullItems(FILE);
    await client.until(() => client.progress.some(({ kind }) => kind === 'report'));
    session.blocked = false;
    expect(await answer).toHaveLength(2);
    expect(client.refreshes).toBe(0);
  });

  it('is answered in full whenever the project was read before', async () => {
    session.blocked = false;
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD FAR');
    expect(await client.actions(FILE)).not.toEqual([]);
    session.blocked = true;
    client.changeOnDisk(OTHER);
    const answer = client.pullItems(FILE);
    await client.settle();
    session.blocked = false;
    expect(await answer).toHaveLength(2);
  });

  it('may cancel before its folder is open', async () => {
    const openFolder = holdFolder();
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD');
    const params = { textDocument: { uri: FILE } };
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
    await client.settle();
    source.cancel();
    await client.settle();
    openFolder();
    await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(session.glances.flat()).toEqual([]);
    expect(await client.pullItems(FILE)).toHaveLength(1);
    session.blocked = false;
    await client.until(() => client.refreshes === 1);
  });

  it('is told to ask again when the text changed before its folder was open', async () => {
    const openFolder = holdFolder();
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD');
    const answer = client.pull(FILE);
    client.edit(FILE, 2, insert('BAD '));
    await client.settle();
    openFolder();
    await expect(answer).rejects.toMatchObject({
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: true },
    });
    expect(await client.pullItems(FILE)).toHaveLength(2);
  });
});

describe('the rest of a glance is not lost', () => {
  it('when a change on disk makes the reading start again', async () => {
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD FAR');
    expect(await client.pullItems(FILE)).toHaveLength(1);
    client.changeOnDisk(OTHER);
    await client.until(() => client.refreshes === 1);
    expect(await client.pullItems(FILE)).toHaveLength(1);
    session.blocked = false;
    await client.until(() => client.refreshes === 2);
    expect(await client.pullItems(FILE)).toHaveLength(2);
  });

  it('when the project cannot be read: the log says why, and the full answer is tried', async () => {
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD FAR');
    expect(await client.pullItems(FILE)).toHaveLength(1);
    await client.until(() => client.progress.length > 0);
    session.failing = 'prepare';
    await client.until(() => client.refreshes === 1);
    await client.until(() => client.logged.some((message) => message.includes('the fake fails')));
    expect(client.progress.at(-1)?.kind).toBe('end');
    session.failing = 'check';
    await expect(client.pull(FILE)).rejects.toMatchObject({ code: ErrorCodes.InternalError });
    session.failing = undefined;
    expect(await client.pullItems(FILE)).toHaveLength(2);
    expect(client.refreshes).toBe(1);
  });

  it.each([PULL, PUSH])(
    'when the glance fails: everybody waits for the full answer',
    async (capabilities) => {
      session.failing = 'glance';
      await client.initialize(capabilities, [OUTER]);
      client.open(FILE, 'BAD FAR');
      const answer = capabilities === PULL ? client.pullItems(FILE) : undefined;
      await client.until(() => client.logged.some((message) => message.includes('the fake fails')));
      session.blocked = false;
      const items = answer ?? client.push(FILE, () => true).then(({ diagnostics }) => diagnostics);
      expect(await items).toHaveLength(2);
    },
  );

  it('but not asked for either once the folder is gone', async () => {
    await client.initialize(PULL, [OUTER]);
    client.open(FILE, 'BAD FAR');
    expect(await client.pullItems(FILE)).toHaveLength(1);
    await client.until(() => client.progress.length > 0);
    await client.connection.sendRequest(ShutdownRequest.type);
    await client.until(() => client.progress.at(-1)?.kind === 'end');
    // It is refused, and by that everything before it was read.
    await expect(client.settle()).rejects.toThrow('shut down');
    expect(client.refreshes).toBe(0);
  });
});

describe('a client that is pushed to, of a big project', () => {
  const lengths = () => client.pushed.map(({ version, diagnostics }) => [version, diagnostics.length]);

  it('receives a first look and then the whole', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD FAR');
    await client.push(FILE, () => true);
    expect(session.checks).toEqual([]);
    session.blocked = false;
    await client.push(FILE, ({ diagnostics }) => diagnostics.length === 2);
    expect(lengths()).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  it('is told of what it opens, edits and closes in the meantime', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD');
    await client.push(FILE, () => true);
    client.open(OTHER, 'BAD');
    await client.push(OTHER, () => true);
    client.edit(FILE, 2, insert('BAD '));
    await client.push(FILE, ({ version }) => version === 2);
    client.close(OTHER);
    await client.push(OTHER, ({ diagnostics }) => diagnostics.length === 0);
    expect(lengths()).toEqual([
      [1, 1],
      [1, 1],
      [2, 2],
      [undefined, 0],
    ]);
    expect(session.checks).toEqual([]);
  });

  it('is sent nothing twice', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD');
    await client.push(FILE, () => true);
    session.blocked = false;
    await client.actions(FILE);
    expect(session.checks).toContainEqual(['a.ts']);
    expect(lengths()).toEqual([[1, 1]]);
  });
});
