import { describe, expect, it } from 'vitest';
import { isActionData } from './code-action-data.ts';
import { smallestEdit } from './code-action-edits.ts';

describe('smallestEdit', () => {
  it.each([
    ['a\ndebugger;\nb\n', 'a\nb\n', { span: [2, 12], text: '' }],
    ['same', 'same', { span: [4, 4], text: '' }],
    ['aa', 'aaa', { span: [2, 2], text: 'a' }],
    ['', 'new', { span: [0, 0], text: 'new' }],
    ['old', '', { span: [0, 3], text: '' }],
  ])('%j to %j', (before, after, edit) => {
    expect(smallestEdit({ before, after })).toEqual(edit);
  });

  it.each([
    ['x\rb', 'x\r\nb'],
    ['a\nb', 'a\r\nb'],
    ['\u{1f600}', '\u{1f601}'],
    ['\u{1f600}', '\u{1fa00}'],
  ])('%j to %j cuts neither a line break nor a character', (before, after) => {
    const { span, text } = smallestEdit({ before, after });
    expect(before.slice(0, span[0]) + text + before.slice(span[1])).toBe(after);
    for (const cut of span)
      expect(before.slice(cut - 1, cut + 1)).not.toMatch(/\r\n|[\ud800-\udbff][\udc00-\udfff]/);
    expect(text).not.toMatch(/^\n|^[\udc00-\udfff]|[\ud800-\udbff]$/);
  });
});

describe('isActionData', () => {
  const data = { uri: 'file:///a.ts', version: 1 };

  const finding = { fingerprint: 'f', start: 0 };

  it.each([
    { do: 'fix', finding, index: 1 },
    { do: 'fix all' },
    { do: 'fix all', rule: 'console-left' },
    { do: 'silence', finding, where: 'line' },
  ])('takes %j, which the server handed out', (act) => {
    expect(isActionData({ ...data, act })).toBe(true);
  });

  it.each([
    undefined,
    null,
    'text',
    {},
    data,
    { ...data, act: {} },
    { ...data, act: { do: 'fix', index: 1 } },
    { ...data, act: { do: 'fix all', rule: 1 } },
    { ...data, act: { do: 'silence', finding, where: 'world' } },
  ])('refuses %j', (foreign) => {
    expect(isActionData(foreign)).toBe(false);
  });
});
