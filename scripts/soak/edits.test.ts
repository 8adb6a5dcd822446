import { expect, it } from 'vitest';
import { randomFrom } from '../random.ts';
import { changed, randomChange } from './edits.ts';

const ORIGINAL = 'one\r\ntwo \u{1f600}\nthree\n';

function run(seed: number): string[] {
  const random = randomFrom(seed);
  let text = ORIGINAL;
  return Array.from({ length: 500 }, () => {
    text = changed(text, randomChange(text, ORIGINAL, random));
    return text;
  });
}

it('edits the same way for the same seed, and another way for another', () => {
  expect(run(1)).toEqual(run(1));
  expect(run(1)).not.toEqual(run(2));
});

it('goes far from the text and comes back', () => {
  const texts = run(3);
  expect(new Set(texts).size).toBeGreaterThan(300);
  expect(texts).toContain(ORIGINAL);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(ORIGINAL.length * 2 + 4000);
});
