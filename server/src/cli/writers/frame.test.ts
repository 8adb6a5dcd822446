import { expect, test } from 'vitest';
import { textWidth } from '../terminal/width.ts';
import { frameOf } from './frame.ts';

/** The frame around the first occurrence of a text. */
function around(line: string, text: string, columns: number) {
  const start = line.indexOf(text) + 1;
  const range = { start: { line: 1, column: start }, end: { line: 1, column: start + text.length } };
  const frame = frameOf([line], range, columns);
  return frame && [frame.code, frame.marks];
}

test('the marks stand under the range, without indentation', () => {
  expect(around('    foo(bar);', 'bar', 40)).toEqual(['foo(bar);', '    ^^^']);
});

test('tabs, wide characters, joined marks and control characters keep the marks in place', () => {
  expect(around('\tif (a)\tbar();', 'bar', 40)).toEqual(['if (a)  bar();', '        ^^^']);
  expect(around("log('日本', bar)", 'bar', 40)).toEqual(["log('日本', bar)", '            ^^^']);
  expect(around("log('日本')", '日本', 40)).toEqual(["log('日本')", '     ^^^^']);
  expect(around("log('e\u0301', bar)", 'bar', 40)).toEqual(["log('e\u0301', bar)", '         ^^^']);
  expect(around("log('😀', bar)", 'bar', 40)).toEqual(["log('😀', bar)", '          ^^^']);
  expect(around("'\u001B' + bar", 'bar', 40)).toEqual(["'\\u001b' + bar", '           ^^^']);
  expect(around('\uFEFFbar', 'bar', 40)).toEqual(['bar', '^^^']);
});

test('a line that just fits is not cut', () => {
  const line = `${'a'.repeat(36)}bar;`;
  expect(around(line, 'bar', 40)).toEqual([line, `${' '.repeat(36)}^^^`]);
});

test.each([
  ['at the start', `bar${'x'.repeat(1000)}`],
  ['in the middle', `${'x'.repeat(500)}bar${'x'.repeat(500)}`],
  ['at the end', `${'x'.repeat(1000)}bar`],
  ['among wide characters', `${'日'.repeat(500)}bar${'本'.repeat(500)}`],
  ['among pairs of code units', `a${'😀'.repeat(500)}bar${'😀'.repeat(500)}`],
  ['among control characters', `${'\u0001'.repeat(500)}bar${'\u0001'.repeat(500)}`],
])('a long line is cut around a range %s', (_, line) => {
  const [code = '', marks = ''] = around(line, 'bar', 40) ?? [];
  expect(textWidth(code)).toBeLessThanOrEqual(40);
  expect(code).toContain('bar');
  expect(marks).toMatch(/^ *\^\^\^$/);
  expect(textWidth(code.slice(0, code.indexOf('bar')))).toBe(marks.indexOf('^'));
  expect(code.startsWith('…') || line.startsWith('bar')).toBe(true);
  expect(code.endsWith('…') || line.endsWith('bar')).toBe(true);
  expect(code).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});

test('a range longer than the line of the terminal is cut with it', () => {
  const [code = '', marks = ''] = around(`f(${'x'.repeat(100)})`, 'x'.repeat(100), 20) ?? [];
  expect(code).toBe(`f(${'x'.repeat(17)}…`);
  expect(marks).toBe(`  ${'^'.repeat(17)}`);
});

test('a range over several lines is marked to the end of its first line', () => {
  const range = { start: { line: 1, column: 3 }, end: { line: 3, column: 2 } };
  expect(frameOf(['  foo(', '1', ')'], range, 40)).toEqual({ code: 'foo(', marks: '^^^^' });
});

test('an empty range, also at the end of the line, gets one mark', () => {
  const at = (column: number) => ({ start: { line: 1, column }, end: { line: 1, column } });
  expect(frameOf(['foo('], at(2), 40)?.marks).toBe(' ^');
  expect(frameOf(['foo('], at(5), 40)?.marks).toBe('    ^');
});

test('a place that the file no longer has gives no frame, or stands at the end of the line', () => {
  const at = (line: number) => ({ start: { line, column: 90 }, end: { line, column: 95 } });
  expect(frameOf(['foo'], at(7), 40)).toBeUndefined();
  expect(frameOf(['foo'], at(1), 40)).toEqual({ code: 'foo', marks: '   ^' });
});
