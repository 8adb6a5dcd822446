import { expect, it } from 'vitest';
import { blankAt } from './writing.ts';

/** The cursor is at `|`. */
function at(marked: string): string | undefined {
  const line = marked.replace('|', '');
  const blank = blankAt(line, marked.indexOf('|'));
  return blank && `${blank.what}: ${line.slice(...blank.span)}`;
}

it.each([
  ['// rea|', 'directive: rea'],
  ["fetch('http://x'); /* readylint-dis|", 'directive: readylint-dis'],
  [' * readylint-disable-|line', 'directive: readylint-disable-line'],
  ['// readylint-disable-next-line |', 'rule: '],
  ['// readylint-disable-next-line call-|without-timeout -- why', 'rule: call-without-timeout'],
  ['// readylint-disable console-left,n-pl|', 'rule: n-pl'],
  ['// readylint-disable console-left -- why |', undefined],
  ['// readylint-disable console-left until |', undefined],
  ['// readylint-nothing |', undefined],
  ['read|y()', undefined],
  ['// what is already there|', undefined],
  ['|// readylint-disable x', undefined],
])('%s', (marked, expected) => {
  expect(at(marked)).toBe(expected);
});
