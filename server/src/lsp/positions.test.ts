import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fromClient, negotiate, spanToRange, toRange } from './positions.ts';

const document = (text: string) => TextDocument.create('file:///a.ts', 'typescript', 1, text);

/** One line of everything: one byte, two, three, and four bytes that are two UTF-16 units. */
const MIXED = 'a\u00e9\u20ac\u{1f600}z';

describe('negotiate', () => {
  it.each([
    [undefined, 'utf-16'],
    [[], 'utf-16'],
    [['utf-8'], 'utf-8'],
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-16', 'utf-8'], 'utf-16'],
    [['utf-32', 'utf-8'], 'utf-8'],
    [['utf-32'], 'utf-16'],
  ])('%j gives %s', (offered, chosen) => {
    expect(negotiate(offered)).toBe(chosen);
  });
});

describe('toRange', () => {
  const stretch = { start: { line: 2, column: 6 }, end: { line: 2, column: 7 } };

  it('counts from zero', () => {
    const range = { start: { line: 1, character: 5 }, end: { line: 1, character: 6 } };
    expect(toRange(stretch, 'utf-16', document(`\n${MIXED}`))).toEqual(range);
    expect(toRange(stretch, 'utf-16', undefined)).toEqual(range);
  });

  it('counts bytes for UTF-8', () => {
    const range = { start: { line: 1, character: 10 }, end: { line: 1, character: 11 } };
    expect(toRange(stretch, 'utf-8', document(`\n${MIXED}`))).toEqual(range);
    expect(toRange(stretch, 'utf-8', document(`\r\n${MIXED}\r\n`))).toEqual(range);
  });
});

describe('spanToRange', () => {
  it.each(['\n', '\r\n', '\r'])('finds its line after %j', (eol) => {
    const text = `one${eol}${MIXED}${eol}`;
    const start = text.indexOf('z');
    const at = (character: number) => ({
      start: { line: 1, character },
      end: { line: 1, character: character + 1 },
    });
    expect(spanToRange([start, start + 1], 'utf-16', document(text))).toEqual(at(5));
    expect(spanToRange([start, start + 1], 'utf-8', document(text))).toEqual(at(10));
  });
});

describe('fromClient', () => {
  const inUtf16 = (character: number, text = MIXED) => {
    const at = { line: 0, character };
    return fromClient({ start: at, end: at }, 'utf-8', document(text)).start.character;
  };

  it('gives the unit at each byte; inside a character, its start', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((byte) => inUtf16(byte))).toEqual([
      0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 5, 6,
    ]);
  });

  it('does not leave a short line or a short text', () => {
    const text = document('ab\r\ncd');
    const clamp = (line: number) => {
      const at = { line, character: 99 };
      return text.offsetAt(fromClient({ start: at, end: at }, 'utf-8', text).start);
    };
    expect([clamp(0), clamp(1), clamp(7)]).toEqual([2, 6, 6]);
  });

  it('leaves UTF-16 alone', () => {
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 5 } };
    expect(fromClient(range, 'utf-16', document(MIXED))).toEqual(range);
  });
});
