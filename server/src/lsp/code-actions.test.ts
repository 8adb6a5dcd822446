import { beforeEach, describe, expect, it } from 'vitest';
import { type CodeAction, LSPErrorCodes } from 'vscode-languageserver/node';
import { startFakeWorkspace } from './testing/in-process.ts';
import { EVERYWHERE, insert, PUSH } from './testing/test-client.ts';

const OUTER = 'file:///outer';
const FILE = 'file:///outer/a.ts';
const CONFIG = 'file:///outer/readylint.json';

let client: ReturnType<typeof startFakeWorkspace>['client'];
let session: ReturnType<typeof startFakeWorkspace>['session'];

beforeEach(() => {
  ({ client, session } = startFakeWorkspace());
});

const start = { line: 1, character: 1 };
const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
const FIX_ALL = 'Fix all that readylint can safely fix';

async function resolved(title: string): Promise<CodeAction> {
  const actions = await client.actions(FILE, { start, end: start });
  const action = actions.find((one) => one.title.startsWith(title));
  return client.resolve(action ?? { title: '' });
}

describe('code actions', () => {
  const oneFix = { documentChanges: [{ textDocument: { uri: FILE, version: 1 } }] };

  it('are listed without edits, which come when one is chosen', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD\nBAD');
    const actions = await client.actions(FILE, { start, end: start });
    expect(titles(actions)).toEqual([
      'Make it good',
      'Silence bad-word on this line: accepted as it is',
      'Silence bad-word in this file: accepted as it is',
      'Silence bad-word in the whole project: accepted as it is',
      'Show what bad-word is about',
      FIX_ALL,
    ]);
    expect(actions[0]).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(actions[0]?.diagnostics).toMatchObject([{ code: 'bad-word', range: { start: { line: 1 } } }]);
    expect(actions.every(({ edit }) => edit === undefined)).toBe(true);
    const { edit } = await client.resolve(actions[0] ?? { title: '' });
    expect(edit).toMatchObject(oneFix);
    expect(edit?.documentChanges).toMatchObject([
      {
        edits: [
          { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } }, newText: 'GOOD' },
        ],
      },
    ]);
  });

  it('of a rule that is found twice mend both', async () => {
    const changes = [{ do: 'replace' as const, span: [0, 3] as const, text: 'GOOD' }];
    session().likeness = { fixes: [{ title: 'Make it good', kind: 'suggestion', changes }] };
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD\nBAD');
    expect(titles(await client.actions(FILE))).not.toContain(FIX_ALL);
    expect((await resolved('Fix all 2 findings of bad-word')).edit).toMatchObject({
      documentChanges: [{ edits: [{ newText: 'GOOD\nGOO' }] }],
    });
  });

  it('that silence leave room for the reason', async () => {
    const workspace = {
      ...PUSH.workspace,
      workspaceEdit: {
        documentChanges: true,
        snippetEditSupport: true,
        resourceOperations: ['create' as const],
      },
    };
    await client.initialize({ ...PUSH, workspace }, [OUTER]);
    client.open(FILE, 'BAD\nBAD');
    const snippet = (where: string) => ({
      snippet: { kind: 'snippet', value: `// ${where}: \${1:accepted as it is}\n` },
    });
    expect((await resolved('Silence bad-word on this line')).edit).toMatchObject({
      documentChanges: [{ textDocument: { uri: FILE, version: 1 }, edits: [snippet('line')] }],
    });
    expect((await resolved('Silence bad-word in the whole project')).edit).toMatchObject({
      documentChanges: [
        { kind: 'create', uri: CONFIG },
        { textDocument: { uri: CONFIG, version: null }, edits: [snippet('project')] },
      ],
    });
  });

  it('show the page of a rule by the client’s own command, or by the server’s', async () => {
    await client.initialize(PUSH, [OUTER], { showRuleCommand: 'mine.showRule' });
    client.open(FILE, 'BAD\nBAD');
    expect((await resolved('Show what')).command).toMatchObject({
      command: 'mine.showRule',
      arguments: ['bad-word'],
    });
    await client.execute('readylint.server.showRule', 'console-left');
    expect(client.shownDocuments).toEqual([expect.stringMatching(/console-left\.md$/)]);
    await expect(client.execute('readylint.server.showRule', 'no-such')).rejects.toThrow('no rule "no-such"');
  });

  it('carry their edits for a client that cannot resolve', async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
    await client.initialize({ ...PUSH, textDocument: { codeAction } }, [OUTER]);
    client.open(FILE, 'BAD');
    const actions = await client.actions(FILE);
    expect(actions.find(({ title }) => title === FIX_ALL)?.edit).toMatchObject(oneFix);
    expect(actions.filter(({ edit, command }) => !edit && !command)).toEqual([]);
  });

  it('that were only looked at leave the text as the editor has it', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD');
    const [all] = await client.actions(FILE, EVERYWHERE, ['source']);
    await client.resolve(all ?? { title: '' });
    expect(session().files.get('a.ts')).toBe('BAD');
  });

  it.each([
    [['quickfix'], ['quickfix', 'quickfix.readylint.silence']],
    [['quickfix.readylint.silence'], ['quickfix.readylint.silence']],
    [['source'], ['source.fixAll.readylint']],
    [['source.fixAll'], ['source.fixAll.readylint']],
    [['source.fixAll.readylint'], ['source.fixAll.readylint']],
    [['source.fixAll.other', 'refactor'], []],
    [['source.fix'], []],
  ])('of the kinds %j are %j', async (only, kinds) => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD');
    const actions = await client.actions(FILE, EVERYWHERE, only);
    expect([...new Set(actions.map(({ kind }) => kind))]).toEqual(kinds);
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
