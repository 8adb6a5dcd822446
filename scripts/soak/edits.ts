import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const LINES = [
  'debugger;\n',
  "console.log('soak');\n",
  "await fetch('https://soak.example.com');\n",
  "import soak from 'axios';\n",
  'export async function soaked(id: string) { return fetch(id); }\n',
  '// readylint-disable-next-line console-left -- soaked\n',
  '/* never closed\n',
  '}\n',
  '\r\n',
];
const LETTERS = ['x', '(', '{', '`', '"', ' ', '.', '\u20ac', '\u{1f600}', '\n', ';'];

/** What somebody, or something, might do to a text: mostly small, sometimes back to what it was. */
export function randomChange(
  text: string,
  original: string,
  random: () => number,
): TextDocumentContentChangeEvent {
  const document = TextDocument.create('', '', 0, text);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const line = Math.floor(random() * document.lineCount);
  const lineStart = { line, character: 0 };
  const nextLine = { line: line + 1, character: 0 };
  const somewhere = document.positionAt(Math.floor(random() * (text.length + 1)));
  const kind = random();
  if (kind < 0.05 || text.length > original.length * 2 + 2000) return { text: original };
  if (kind < 0.45) return { range: { start: somewhere, end: somewhere }, text: pick(LETTERS) };
  if (kind < 0.65) return { range: { start: lineStart, end: lineStart }, text: pick(LINES) };
  if (kind < 0.8) return { range: { start: lineStart, end: nextLine }, text: '' };
  if (kind < 0.9) {
    const repeated = document.getText({ start: lineStart, end: nextLine });
    return { range: { start: lineStart, end: lineStart }, text: repeated };
  }
  const end = document.positionAt(document.offsetAt(somewhere) + Math.floor(random() * 20));
  return { range: { start: somewhere, end }, text: '' };
}

export function changed(text: string, change: TextDocumentContentChangeEvent): string {
  const document = TextDocument.create('', '', 0, text);
  return TextDocument.update(document, [change], 1).getText();
}
