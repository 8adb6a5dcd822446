import { expect, it } from 'vitest';
import { FeedbackStore } from './store.ts';

it('gives all', async () => {
  const store = new FeedbackStore();
  expect(await store.all()).toHaveLength(0);
  expect(await store.open()).toHaveLength(0);
});
