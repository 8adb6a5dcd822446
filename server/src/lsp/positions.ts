import { type Position, PositionEncodingKind, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position as Place, Range as Stretch } from '../engine/finding.ts';

/** What a client counts columns in. JavaScript strings count in UTF-16 units, as the protocol does by default. */
export type Encoding = typeof PositionEncodingKind.UTF16 | typeof PositionEncodingKind.UTF8;

/** The client's list is in its order of preference; UTF-16 must be understood by every client. */
export function negotiate(offered: readonly PositionEncodingKind[] | undefined): Encoding {
  const known = offered?.find(
    (kind) => kind === PositionEncodingKind.UTF16 || kind === PositionEncodingKind.UTF8,
  );
  return known === PositionEncodingKind.UTF8 ? PositionEncodingKind.UTF8 : PositionEncodingKind.UTF16;
}

/** 1-based to 0-based, in the client's units. Without the document, lines are taken to be ASCII. */
export function toRange(stretch: Stretch, encoding: Encoding, document: TextDocument | undefined): Range {
  const convert = (place: Place) => {
    const position = { line: place.line - 1, character: place.column - 1 };
    return document ? encode(position, encoding, document) : position;
  };
  return { start: convert(stretch.start), end: convert(stretch.end) };
}

export function spanToRange(
  span: readonly [number, number],
  encoding: Encoding,
  document: TextDocument,
): Range {
  const convert = (offset: number) => encode(document.positionAt(offset), encoding, document);
  return { start: convert(span[0]), end: convert(span[1]) };
}

/** Where in the text a position that the client sent is. */
export function offsetAt(position: Position, encoding: Encoding, document: TextDocument): number {
  return document.offsetAt(encoding === PositionEncodingKind.UTF16 ? position : decode(position, document));
}

/** The line that a position is in, without its end; its start in the text, and the column in UTF-16 units. */
export function lineAt(
  position: Position,
  encoding: Encoding,
  document: TextDocument,
): { line: string; start: number; column: number } {
  const start = document.offsetAt({ line: position.line, character: 0 });
  const line = lineOf(position.line, document).replace(/[\r\n]+$/, '');
  return { line, start, column: offsetAt(position, encoding, document) - start };
}

/** A range that the client sent, in UTF-16 units. */
export function fromClient(range: Range, encoding: Encoding, document: TextDocument): Range {
  if (encoding === PositionEncodingKind.UTF16) return range;
  return { start: decode(range.start, document), end: decode(range.end, document) };
}

function encode(position: Position, encoding: Encoding, document: TextDocument): Position {
  if (encoding === PositionEncodingKind.UTF16) return position;
  const before = lineOf(position.line, document).slice(0, position.character);
  return { line: position.line, character: Buffer.byteLength(before, 'utf8') };
}

/** A byte in the middle of a character stands for that character's start. */
function decode(position: Position, document: TextDocument): Position {
  let bytes = 0;
  let character = 0;
  for (const symbol of lineOf(position.line, document)) {
    bytes += Buffer.byteLength(symbol, 'utf8');
    if (bytes > position.character) break;
    character += symbol.length;
  }
  return { line: position.line, character };
}

function lineOf(line: number, document: TextDocument): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}
