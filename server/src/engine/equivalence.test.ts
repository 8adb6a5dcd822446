import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { createMemoryHost, type MemoryHost } from '../host/memory.ts';
import { createSession } from './session.ts';
import { everyAnswer } from './testing/every-answer.ts';
import { Workspace } from './workspace.ts';

/** Real code to edit: our own, with all that it imports and re-exports. */
const SOURCES = readSources();
const PATHS = Object.keys(SOURCES);

type Edit =
  | { do: 'cut' | 'double' | 'touch'; file: number; line: number }
  | { do: 'delete' | 'restore'; file: number }
  | { do: 'rename'; file: number; to: number }
  | { do: 'type'; file: number; text: string };

const TEXTS = [
  "import express from 'express';\nexport const app = express();\napp.get('/', (req, res) => { console.log(req); });\n",
  "export * from './app.ts';\nexport { app as default } from './app.ts';\n",
  "import { app } from './app.ts';\nexport class Base { run() { return this.help(); } help() { return fetch('x'); } }\nexport const job = new Base();\n",
  "import { job } from './base.ts';\nexport async function work(xs: number[]) { for (const x of xs) await job.run(); }\n",
  "import pino from 'pino';\nexport const logger = pino();\n",
  'export const a = () => b();\nexport const b = () => a();\n',
  '',
  'const broken = {;\nconsole.log(broken);\n',
];

const edits = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constantFrom('cut', 'double', 'touch'),
      file: fc.nat(PATHS.length),
      line: fc.nat(80),
    }),
    fc.record({ do: fc.constantFrom('delete', 'restore'), file: fc.nat(PATHS.length) }),
    fc.record({ do: fc.constant('rename'), file: fc.nat(PATHS.length), to: fc.nat(5) }),
    fc.record({ do: fc.constant('type'), file: fc.nat(PATHS.length), text: fc.constantFrom(...TEXTS) }),
  ),
  { minLength: 1, maxLength: 12 },
) as fc.Arbitrary<Edit[]>;

describe('whatever led there, the answer is the one from scratch', () => {
  it('after edits, deletions, renames and re-creations, between which questions are asked', () => {
    fc.assert(
      fc.property(edits, fc.boolean(), (sequence, asksBetween) => {
        const host = createMemoryHost({ ...SOURCES });
        const workspace = new Workspace(host, []);
        everyAnswer(workspace);
        for (const edit of sequence) {
          workspace.refresh(apply(host, edit));
          if (asksBetween) workspace.project().effects('server/src/engine/session.ts', 1);
        }
        expect(everyAnswer(workspace)).toEqual(everyAnswer(new Workspace(host, [])));
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it('after an edit that nobody expected', () => {
    const made = (library: string) =>
      `import made from '${library}';\nexport const client = made.create();\n`;
    const host = createMemoryHost({
      'client.ts': made('axios'),
      'work.ts': "import { client } from './client.ts';\nexport const work = () => client.get('/');\n",
    });
    const workspace = new Workspace(host, [], { expectsEdits: false });
    const before = everyAnswer(workspace);
    host.files.set('client.ts', made('ky'));
    workspace.refresh(['client.ts']);
    expect(everyAnswer(workspace)).toEqual(everyAnswer(new Workspace(host, [])));
    expect(everyAnswer(workspace)).not.toEqual(before);
  });

  it('in whatever order the questions are asked', () => {
    const forwards = new Workspace(createMemoryHost({ ...SOURCES }), []);
    const backwards = new Workspace(createMemoryHost({ ...SOURCES }), []);
    const first = everyAnswer(forwards);
    const second = everyAnswer(backwards, [...backwards.paths()].reverse());
    expect(second).toEqual(first);
  });

  it('in the bytes of the report, with overlays opened and closed on the way', () => {
    const host = createMemoryHost({ ...SOURCES });
    const session = createSession(host);
    session.check();
    for (const path of PATHS.slice(0, 20)) session.open(path, `${SOURCES[path]}\nconsole.log(1);\n`);
    session.check();
    for (const path of PATHS.slice(0, 20)) session.close(path);
    expect(JSON.stringify(session.check())).toBe(JSON.stringify(createSession(host).check()));
    expect(rules.length).toBeGreaterThan(0);
  });
});

function apply(host: MemoryHost, edit: Edit): string[] {
  const path = PATHS[edit.file % PATHS.length] ?? '';
  const text = host.files.get(path);
  switch (edit.do) {
    case 'delete':
      host.files.delete(path);
      return [path];
    case 'restore':
      host.files.set(path, SOURCES[path] ?? '');
      return [path];
    case 'type':
      host.files.set(path, edit.text);
      return [path];
    case 'rename': {
      const to = `renamed/${edit.to}.ts`;
      if (text === undefined) return [];
      host.files.delete(path);
      host.files.set(to, text);
      return [path, to];
    }
    default:
      if (text === undefined) return [];
      host.files.set(path, editedLine(text, edit.line, edit.do));
      return [path];
  }
}

function editedLine(text: string, at: number, how: 'cut' | 'double' | 'touch'): string {
  const lines = text.split('\n');
  const line = lines[at % lines.length] ?? '';
  const replaced = how === 'cut' ? [] : how === 'double' ? [line, line] : [`${line} // touched`];
  lines.splice(at % lines.length, 1, ...replaced);
  return lines.join('\n');
}

function readSources(): Record<string, string> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const paths = ['server/src', 'rules/kit'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path}`,
    ),
  );
  const code = paths.filter((path) => path.endsWith('.ts') && !path.includes('.test.')).sort();
  return Object.fromEntries(code.map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]));
}
