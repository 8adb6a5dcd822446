import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  DidRenameFilesNotification,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { type Sample, startSample } from '../testing/sample.ts';
import { insert, PULL, PUSH } from '../testing/test-client.ts';

let sample: Sample;

beforeEach(() => {
  sample = startSample();
});

afterEach(() => sample.end());

const CLIENTS: [mode: string, encoding: 'utf-8' | 'utf-16', capabilities: ClientCapabilities][] = (
  ['utf-8', 'utf-16'] as const
).flatMap((encoding) => {
  const general = { positionEncodings: [encoding] };
  return [
    ['pull', encoding, { ...PULL, general }],
    ['push', encoding, { ...PUSH, general }],
  ];
});

describe.each(CLIENTS)('a client that is served by %s, in %s', (mode, encoding, capabilities) => {
  const width = (text: string) => (encoding === 'utf-8' ? Buffer.byteLength(text) : text.length);

  async function diagnosticsOf(path: string, version: number): Promise<Diagnostic[]> {
    const uri = sample.uri(path);
    if (mode === 'pull') return sample.client.pullItems(uri);
    return (await sample.client.push(uri, (params) => params.version === version)).diagnostics;
  }

  it.each(['\n', '\r\n'])(
    'has findings, edits and fixes at the right place, lines end with %j',
    async (eol) => {
      const { client, uri } = sample;
      const { capabilities: announced } = await client.initialize(capabilities, [uri()]);
      expect(announced.positionEncoding).toBe(encoding);
      const head = '/* \u20ac\u{1f600} */ ';
      client.open(uri('src/odd.ts'), `const a = 1;${eol}${head}debugger;${eol}export { a };${eol}`);
      const at = { line: 1, character: width(head) };
      const [found] = await diagnosticsOf('src/odd.ts', 1);
      expect(found).toMatchObject({ code: 'console-left', range: { start: at } });

      client.edit(uri('src/odd.ts'), 2, insert('/* \u00e9 */', 1, width('/* \u20ac\u{1f600}')));
      const moved = { line: 1, character: width('/* \u20ac\u{1f600}/* \u00e9 */ */ ') };
      // The comment ends earlier now, and what follows is no code.
      client.edit(uri('src/odd.ts'), 3, insert('/*', 1, width('/* \u20ac\u{1f600}/* \u00e9 */ ')));
      const [still] = await diagnosticsOf('src/odd.ts', 3);
      expect(still?.range.start).toEqual({ ...moved, character: moved.character + width('/*') });

      const [fix] = await client.actions(uri('src/odd.ts'), still?.range, ['source.fixAll']);
      expect(editsOf(await client.resolve(fix ?? { title: '' }))[0]?.newText).toBe('');
    },
  );

  it('follows renames and deletes', async () => {
    const { client, uri, write } = sample;
    await client.initialize(capabilities, [uri()]);
    client.open(uri('src/old.ts'), 'debugger;\n');
    expect(await diagnosticsOf('src/old.ts', 1)).toHaveLength(1);
    write('src/new.ts', 'debugger;\n');
    client.close(uri('src/old.ts'));
    const files = [{ oldUri: uri('src/old.ts'), newUri: uri('src/new.ts') }];
    client.connection.sendNotification(DidRenameFilesNotification.type, { files });
    client.open(uri('src/new.ts'), 'debugger;\n');
    expect(await diagnosticsOf('src/new.ts', 1)).toHaveLength(1);
    if (mode === 'push') await client.push(uri('src/old.ts'), ({ diagnostics }) => diagnostics.length === 0);
    else expect(await client.pullItems(uri('src/old.ts'))).toEqual([]);

    client.close(uri('src/new.ts'));
    rmSync(fileURLToPath(uri('src/new.ts')));
    client.changeOnDisk(uri('src/new.ts'));
    client.open(uri('src/server.ts'), 'debugger;\n');
    expect(await diagnosticsOf('src/server.ts', 1)).toHaveLength(1);
  });

  it('is told of a slip in the config at its line, and the last good config stays in force', async () => {
    const { client, uri } = sample;
    await client.initialize(capabilities, [uri()]);
    client.open(uri('src/a.ts'), 'debugger;\n');
    client.open(uri('readylint.json'), '{\n  "rules": { "console-left": "off" }\n}\n');
    expect(await diagnosticsOf('readylint.json', 1)).toEqual([]);
    client.edit(uri('readylint.json'), 2, insert('\n  "rulez": {},', 0, 1));
    expect(await diagnosticsOf('readylint.json', 2)).toMatchObject([
      { range: { start: { line: 1, character: 2 } }, message: expect.stringContaining('rulez') },
    ]);
    client.edit(uri('readylint.json'), 3, insert('{', 0, 0));
    expect(await diagnosticsOf('readylint.json', 3)).toMatchObject([{ severity: 1 }]);
    client.edit(uri('src/a.ts'), 2, insert('\n'));
    expect(await diagnosticsOf('src/a.ts', 2)).toEqual([]);
  });
});

function editsOf({ edit }: CodeAction): { newText: string }[] {
  const changes = (edit?.documentChanges ?? []).filter(TextDocumentEdit.is);
  return changes.flatMap(({ edits }) => edits) as { newText: string }[];
}
