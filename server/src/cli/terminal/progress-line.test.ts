import { expect, test } from 'vitest';
import { createProgressLine } from './progress-line.ts';
import { textWidth } from './width.ts';

const ERASE = '\r\u001B[2K';

function watch(stream: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  const clock = { now: 1000 };
  const line = createProgressLine({ ...stream, write: (text) => written.push(text) }, () => clock.now);
  return { line, written, clock };
}

test('one line that is written over and cleared at the end', () => {
  const { line, written, clock } = watch({ isTTY: true, columns: 80 });
  line.show({ done: 1, total: 3116, path: 'server/a.ts' });
  clock.now += 100;
  line.show({ done: 312, total: 3116, path: 'server/x.ts' });
  line.clear();
  line.clear();
  expect(written).toEqual([
    `${ERASE}checking 1/3116 server/a.ts`,
    `${ERASE}checking 312/3116 server/x.ts`,
    ERASE,
  ]);
});

test('at most twenty times a second', () => {
  const { line, written, clock } = watch({ isTTY: true });
  for (let done = 1; done <= 1000; done++) {
    line.show({ done, total: 1000, path: 'a.ts' });
    clock.now += 1;
  }
  expect(written).toHaveLength(20);
});

test('nothing where nobody watches', () => {
  const { line, written } = watch({ isTTY: false });
  line.show({ done: 1, total: 2, path: 'a.ts' });
  line.clear();
  expect(written).toEqual([]);
});

test('never more than one line, and no escape from a file name', () => {
  const { line, written } = watch({ isTTY: true, columns: 30 });
  line.show({ done: 1, total: 2, path: `\u001B[2J\n${'日'.repeat(50)}` });
  const shown = written[0]?.slice(ERASE.length) ?? '';
  expect(shown).toContain('checking 1/2 \\u001b[2J\\n');
  expect(textWidth(shown)).toBeLessThan(30);
});
