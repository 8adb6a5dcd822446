import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffLines } from './line-diff.ts';

const lines = (text: string) => [...text];

/** The second text, made from the first one and the hunks. */
function applied(before: readonly string[], after: readonly string[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const hunk of diffLines(before, after)) {
    result.push(...before.slice(at, hunk.before[0]), ...after.slice(...hunk.after));
    at = hunk.before[1];
  }
  return [...result, ...before.slice(at)];
}

describe('hunks', () => {
  test.each([
    ['abc', 'abc', []],
    ['', 'ab', [{ before: [0, 0], after: [0, 2] }]],
    ['ab', '', [{ before: [0, 2], after: [0, 0] }]],
    ['abc', 'axc', [{ before: [1, 2], after: [1, 2] }]],
    [
      'abcd',
      'bcxd',
      [
        { before: [0, 1], after: [0, 0] },
        { before: [3, 3], after: [2, 3] },
      ],
    ],
  ])('of %s and %s', (before, after, hunks) => {
    expect(diffLines(lines(before), lines(after))).toEqual(hunks);
  });

  test('make the one text the other, with as few lines as the longest common part leaves', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applied(before, after)).toEqual(after);
        const touched = diffLines(before, after).reduce(
          (sum, hunk) => sum + hunk.before[1] - hunk.before[0] + hunk.after[1] - hunk.after[0],
          0,
        );
        expect(touched).toBe(before.length + after.length - 2 * common(before, after));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('of texts that have nothing in common are one', () => {
    const before = Array.from({ length: 3000 }, (_, n) => `a${n}`);
    const after = Array.from({ length: 3000 }, (_, n) => `b${n}`);
    expect(diffLines(before, after)).toEqual([{ before: [0, 3000], after: [0, 3000] }]);
  });
});

function common(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    for (const [index, other] of b.entries()) {
      next.push(one === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
