import { posix } from 'node:path';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import type { SourceText } from '../most-imported.ts';
import type { Project } from './project.ts';
import type { BenchServer } from './server.ts';

export const EDITS = 200;

export interface EditCase {
  name: string;
  /** One of the cases that a budget names. */
  budgeted: boolean;
  file: SourceText;
  /** Other open files whose diagnostics the editor asks for after each edit. */
  alsoAsked: string[];
  changes: TextDocumentContentChangeEvent[];
}

const STATEMENT = 'export const benchTotal = (rows: number[]) => rows.reduce((sum, row) => sum + row, 0);\n';
const FUNCTION =
  "\nexport async function benchAdded(id: string) {\n  return fetch('https://example.com/' + id);\n}\n";

export function editCases({ open, helper }: Project): EditCase[] {
  const specifier = posix
    .relative(posix.dirname(open.path), helper.file.path)
    .replace(/\.([mc]?)tsx?$/, '.$1js');
  const from = specifier.startsWith('.') ? specifier : `./${specifier}`;
  return [
    {
      name: 'typing in a comment',
      budgeted: true,
      file: open,
      alsoAsked: [],
      changes: [insert('//\n', 0, 0), ...typed('a remark that somebody writes ', { line: 0, character: 2 })],
    },
    {
      name: 'adding and removing an import',
      budgeted: true,
      file: open,
      alsoAsked: [],
      changes: toggled(`import * as benchAdded from '${from}';\n`, { line: 0, character: 0 }),
    },
    {
      name: `editing a helper that ${helper.importers.length} files import`,
      budgeted: true,
      file: helper.file,
      alsoAsked: [open.path],
      changes: toggled(FUNCTION, endOf(helper.file.text)),
    },
    {
      // Most of its states do not parse.
      name: 'typing a statement',
      budgeted: false,
      file: open,
      alsoAsked: [],
      changes: [insert('\n', 0, 0), ...typed(STATEMENT, { line: 0, character: 0 })],
    },
  ].map((edits) => ({ ...edits, changes: edits.changes.slice(0, EDITS) }));
}

/** Milliseconds from each keystroke to fresh diagnostics. Leaves the file as it was. */
export async function runCase(
  { file, alsoAsked, changes }: EditCase,
  server: BenchServer,
): Promise<number[]> {
  const times: number[] = [];
  for (const change of changes) {
    const started = performance.now();
    await server.edit(file.path, change, alsoAsked);
    times.push(performance.now() - started);
  }
  await server.edit(file.path, { text: file.text });
  return times;
}

interface Place {
  line: number;
  character: number;
}

/** The text again and again, a character a keystroke. */
function typed(text: string, from: Place): TextDocumentContentChangeEvent[] {
  let { line, character } = from;
  return Array.from({ length: EDITS }, (_, i) => {
    const letter = text[i % text.length] ?? '';
    const change = insert(letter, line, character);
    if (letter === '\n') [line, character] = [line + 1, 0];
    else character++;
    return change;
  });
}

function toggled(text: string, at: Place): TextDocumentContentChangeEvent[] {
  const end = after(text, at);
  return Array.from({ length: EDITS }, (_, i) =>
    i % 2 === 0 ? insert(text, at.line, at.character) : { range: { start: at, end }, text: '' },
  );
}

function insert(text: string, line: number, character: number): TextDocumentContentChangeEvent {
  const at = { line, character };
  return { range: { start: at, end: at }, text };
}

function endOf(text: string): Place {
  return after(text, { line: 0, character: 0 });
}

function after(text: string, { line, character }: Place): Place {
  const lines = text.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line, character: character + last }
    : { line: line + lines.length - 1, character: last };
}
