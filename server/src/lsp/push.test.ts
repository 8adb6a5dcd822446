import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../engine/finding.ts';
import { startFakeWorkspace } from './testing/in-process.ts';
import { insert, PUSH } from './testing/test-client.ts';

const OUTER = 'file:///outer';
const FILE = 'file:///outer/a.ts';

let client: ReturnType<typeof startFakeWorkspace>['client'];
let disk: ReturnType<typeof startFakeWorkspace>['disk'];
let session: ReturnType<typeof startFakeWorkspace>['session'];

beforeEach(() => {
  ({ client, disk, session } = startFakeWorkspace());
});

describe('a client that is pushed to', () => {
  it('receives findings with rule, link, severity, version and fingerprint', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'a BAD word', 7);
    const { version, diagnostics } = await client.push(FILE, ({ diagnostics }) => diagnostics.length > 0);
    expect(version).toBe(7);
    expect(diagnostics).toEqual([
      {
        range: { start: { line: 0, character: 2 }, end: { line: 0, character: 5 } },
        severity: 2,
        code: 'bad-word',
        codeDescription: { href: 'https://github.com/readylint/readylint/blob/main/docs/rules/bad-word.md' },
        source: 'readylint',
        message: 'This word is bad.',
        data: { fingerprint: 'bad-word' },
        relatedInformation: [],
      },
    ]);
  });

  it('receives one answer for a burst of edits', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, '');
    await client.push(FILE, ({ version }) => version === 1);
    for (let version = 2; version <= 20; version++) client.edit(FILE, version, insert('BAD '));
    const { diagnostics } = await client.push(FILE, ({ version }) => version === 20);
    expect(diagnostics).toHaveLength(19);
    expect(client.pushed.length).toBeLessThan(5);
  });

  it('never receives findings of another text than the version says', async () => {
    await client.initialize(PUSH, [OUTER]);
    session().blocked = true;
    client.open(FILE, 'BAD');
    await client.until(() => client.progress.length > 0);
    client.edit(FILE, 2, { text: 'BAD BAD' });
    // The answer says that the edit was read.
    await client.actions('untitled:x');
    session().blocked = false;
    const { diagnostics } = await client.push(FILE, () => true);
    expect(diagnostics).toHaveLength(2);
    expect(client.pushed.map(({ version }) => version)).toEqual([2]);
  });

  it('is told when a closed file has no findings any more', async () => {
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, 'BAD');
    await client.push(FILE, ({ diagnostics }) => diagnostics.length === 1);
    client.close(FILE);
    await client.push(FILE, ({ diagnostics }) => diagnostics.length === 0);
    expect(session().files.size).toBe(0);
  });

  it('sees the other open files change with the one that is edited', async () => {
    await client.initialize(PUSH, [OUTER]);
    const other = `${OUTER}/b.ts`;
    client.open(FILE, '');
    client.open(other, '');
    await client.push(other, () => true);
    session().files.set('b.ts', 'BAD');
    client.edit(FILE, 2, insert('x'));
    await client.push(other, ({ diagnostics }) => diagnostics.length === 1);
  });

  it('has its columns in UTF-8 when it prefers them, both ways', async () => {
    const { capabilities } = await client.initialize({ ...PUSH, general: { positionEncodings: ['utf-8'] } }, [
      OUTER,
    ]);
    expect(capabilities.positionEncoding).toBe('utf-8');
    client.open(FILE, 'one\r\n\u{1f600}\u20ac BAD\r\n');
    const opened = await client.push(FILE, () => true);
    expect(opened.diagnostics[0]?.range.start).toEqual({ line: 1, character: 8 });
    client.edit(FILE, 2, insert('\u00e9', 1, 7), insert('BAD ', 1, 9));
    await client.push(FILE, ({ version }) => version === 2);
    expect(session().files.get('a.ts')).toBe('one\r\n\u{1f600}\u20ac\u00e9BAD  BAD\r\n');
  });

  it('is shown the places that led to a finding, in files that are not open too', async () => {
    disk['b.ts'] = 'first\n\u20ac here';
    const range = { start: { line: 2, column: 3 }, end: { line: 2, column: 7 } };
    session().likeness = { related: [{ path: 'b.ts', span: [8, 12], range, message: 'It began here.' }] };
    await client.initialize({ ...PUSH, general: { positionEncodings: ['utf-8'] } }, [OUTER]);
    client.open(FILE, 'BAD');
    const { diagnostics } = await client.push(FILE, () => true);
    expect(diagnostics[0]?.relatedInformation).toEqual([
      {
        location: {
          uri: `${OUTER}/b.ts`,
          range: { start: { line: 1, character: 4 }, end: { line: 1, character: 8 } },
        },
        message: 'It began here.',
      },
    ]);
  });

  it.each<Partial<Finding>>([{ suppressed: { by: 'comment', reason: 'Known.' } }, { confidence: 'low' }])(
    'is not shown findings with %j',
    async (likeness) => {
      session().likeness = likeness;
      await client.initialize(PUSH, [OUTER]);
      client.open(FILE, 'BAD');
      expect((await client.push(FILE, () => true)).diagnostics).toEqual([]);
      expect(await client.actions(FILE)).toEqual([]);
    },
  );

  it('is told mildly what kept a file from being checked', async () => {
    session().problems = [
      { path: 'a.ts', kind: 'unparsed', message: 'A bracket is missing.' },
      { path: 'a.ts', kind: 'ignored', message: 'Not wanted.' },
      { path: 'b.ts', kind: 'unparsed', message: 'Elsewhere.' },
    ];
    await client.initialize(PUSH, [OUTER]);
    client.open(FILE, '');
    const { diagnostics } = await client.push(FILE, () => true);
    expect(diagnostics).toEqual([
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        severity: 3,
        code: 'unparsed',
        source: 'readylint',
        message: 'A bracket is missing.',
      },
    ]);
  });
});
