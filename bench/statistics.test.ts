import { expect, it } from 'vitest';
import { median, percentile, spread, summarize } from './statistics.ts';

it('the median is the middle, or lies between the two in the middle', () => {
  expect(median([10, 9, 2])).toBe(9);
  expect(median([10, 9, 2, 1])).toBe(5.5);
});

it('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 200 }, (_, i) => 200 - i);
  expect(percentile(values, 50)).toBe(100);
  expect(percentile(values, 95)).toBe(190);
  expect(percentile(values, 100)).toBe(200);
  expect(percentile([7], 95)).toBe(7);
});

it('a summary keeps the order of its values', () => {
  const values = [3, 1, 2];
  expect(summarize(values)).toEqual({ median: 2, min: 1, max: 3 });
  expect(values).toEqual([3, 1, 2]);
});

it('the spread is a share of the smallest', () => {
  expect(spread([0.5, 0.6, 0.55])).toBeCloseTo(0.2);
  expect(spread([2, 2])).toBe(0);
});
