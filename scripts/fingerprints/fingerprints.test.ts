import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { shapeRules } from '../../server/src/engine/testing/shape-rules.ts';
import { readTexts } from '../broken/texts.ts';
import { randomFrom } from '../random.ts';
import { MUTATIONS } from './mutations.ts';
import { tryFingerprints } from './property.ts';

const root = fileURLToPath(new URL('../../test-fixtures/projects/orders', import.meta.url));

it('findings stay known through moves, edits, formats and names, and planted ones are new', () => {
  const texts = new Map(Object.entries(readTexts(root)));
  const tally = tryFingerprints(texts, [...rules, ...shapeRules], 60, randomFrom(3));
  expect(tally.failures).toEqual([]);
  expect(Object.keys(tally.mutations).length).toBeGreaterThan(4);
  expect(tally.known).toBeGreaterThan(1000);
  expect(tally.planted).toBeGreaterThan(10);
});

it('a file under another name takes along who imports it, and no package that is called the same', () => {
  const texts = new Map([
    ['package.json', '{ "dependencies": { "pusher": "^5", "date-fns": "^4" } }'],
    ['src/lib/pusher.ts', "import Pusher from 'pusher';\nimport x from 'date-fns/pusher';\n"],
    ['src/app.ts', "import { push } from '@/lib/pusher';\nimport { one } from './lib/pusher.ts';\n"],
  ]);
  expect(MUTATIONS['a file under another name']?.(texts, 'src/lib/pusher.ts', () => 0.5)).toBe(true);
  expect(texts.get('src/lib/renamed500000.ts')).toBe(
    "import Pusher from 'pusher';\nimport x from 'date-fns/pusher';\n",
  );
  expect(texts.get('src/app.ts')).toBe(
    "import { push } from '@/lib/renamed500000';\nimport { one } from './lib/renamed500000.ts';\n",
  );
});
