import { beforeEach, describe, expect, it } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { startFakeWorkspace } from './testing/in-process.ts';
import { EVERYWHERE, insert, PUSH } from './testing/test-client.ts';

const OUTER = 'file:///outer';
const FILE = 'file:///outer/a.ts';

let client: ReturnType<typeof startFakeWorkspace>['client'];
let session: ReturnType<typeof startFakeWorkspace>['session'];

beforeEach(() => {
  ({ client, session } = startFakeWorkspace());
});

describe('code actions', () => {
  const oneFix = { documentChanges: [{ textDocument: { uri: FILE, version: 1 } }] };

  it('are listed without edits, which come when one is chosen', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD\nBAD');
    const start = { line: 1, character: 1 };
    const [fix, all, ...more] = await client.actions(FILE, { start, end: start });
    expect(more).toEqual([]);
    expect(fix).toMatchObject({ title: 'Make it good', kind: 'quickfix', isPreferred: true });
    expect(fix?.diagnostics).toMatchObject([{ code: 'bad-word', range: { start: { line: 1 } } }]);
    expect(all).toMatchObject({ kind: 'source.fixAll.readylint' });
    expect([fix?.edit, all?.edit]).toEqual([undefined, undefined]);
    const { edit } = await client.resolve(fix ?? { title: '' });
    expect(edit).toMatchObject(oneFix);
    expect(edit?.documentChanges).toMatchObject([
      {
        edits: [
          { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } }, newText: 'GOOD' },
        ],
      },
    ]);
  });

  it('carry their edits for a client that cannot resolve', async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
    await client.initialize({ ...PUSH, textDocument: { codeAction } }, [OUTER]);
    client.open(FILE, 'BAD');
    const actions = await client.actions(FILE);
    expect(actions.map(({ edit }) => edit)).toMatchObject([oneFix, oneFix]);
  });

  it('that were only looked at leave the text as the editor has it', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD');
    const [all] = await client.actions(FILE, EVERYWHERE, ['source']);
    await client.resolve(all ?? { title: '' });
    expect(session().files.get('a.ts')).toBe('BAD');
  });

  it.each([
    [['quickfix'], ['quickfix']],
    [['source'], ['source.fixAll.readylint']],
    [['source.fixAll'], ['source.fixAll.readylint']],
    [['source.fixAll.readylint'], ['source.fixAll.readylint']],
    [['source.fixAll.other', 'refactor'], []],
    [['source.fix'], []],
  ])('of the kinds %j are %j', async (only, kinds) => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD');
    const actions = await client.actions(FILE, EVERYWHERE, only);
    expect(actions.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('are refused once the text is another, and left alone when they are not ours', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD');
    const [fix] = await client.actions(FILE);
    client.edit(FILE, 2, insert('BAD '));
    await expect(client.resolve(fix ?? { title: '' })).rejects.toMatchObject({
      code: LSPErrorCodes.ContentModified,
    });
    const foreign = { title: 'Foreign', data: { some: 'thing' } };
    expect(await client.resolve(foreign)).toEqual(foreign);
  });
});
