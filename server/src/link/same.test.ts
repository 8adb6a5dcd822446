import { expect, it } from 'vitest';
import { isSame } from './same.ts';

it.each([
  ['words', 'a', 'a'],
  ['nothing', undefined, undefined],
  ['what is nested', { a: [{ b: 1 }, 'c'] }, { a: [{ b: 1 }, 'c'] }],
  ['names in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
])('the same: %s', (_, a, b) => {
  expect(isSame(a, b)).toBe(true);
});

it.each([
  ['another word', 'a', 'b'],
  ['a name more', { a: 1 }, { a: 1, b: undefined }],
  ['a name less', { a: 1, b: undefined }, { a: 1 }],
  ['another name', { a: undefined }, { b: undefined }],
  ['an element more', [1], [1, 2]],
  ['an element less', [1, 2], [1]],
  ['a list and what is numbered like one', [1], { 0: 1 }],
  ['what is numbered like a list and one', { 0: 1 }, [1]],
  ['something deep inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
  ['nothing and something', undefined, {}],
  ['null and something', {}, null],
])('not the same: %s', (_, a, b) => {
  expect(isSame(a, b)).toBe(false);
});
