import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { shapeRules } from '../../server/src/engine/testing/shape-rules.ts';
import { randomFrom } from '../broken/breaking.ts';
import { readTexts } from '../broken/texts.ts';
import { tryFingerprints } from './property.ts';

const root = fileURLToPath(new URL('../../test-fixtures/projects/orders', import.meta.url));

it('findings stay known through moves, edits, formats and names, and planted ones are new', () => {
  const texts = new Map(Object.entries(readTexts(root)));
  const tally = tryFingerprints(texts, [...rules, ...shapeRules], 40, randomFrom(3));
  expect(tally.failures).toEqual([]);
  expect(Object.keys(tally.mutations).length).toBeGreaterThan(4);
  expect(tally.known).toBeGreaterThan(1000);
  expect(tally.planted).toBeGreaterThan(10);
});
