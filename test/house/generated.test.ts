import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findStale, renderOutputs } from '../../scripts/generate/outputs.ts';

it('what is generated is up to date: `npm run generate`', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  expect(findStale(root, await renderOutputs(root))).toEqual([]);
});
