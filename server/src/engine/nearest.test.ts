import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const KNOWN = ['check', 'lsp', 'format', 'fail-on'];

test.each([
  ['chekc', 'check'],
  ['foramt', 'format'],
  ['failon', 'fail-on'],
  ['lps', undefined],
  ['ls', 'lsp'],
  ['for', 'format'],
  ['deploy', undefined],
  ['x', undefined],
  ['', undefined],
])('%j means %j', (word, meant) => {
  expect(nearest(word, KNOWN)).toBe(meant);
});
