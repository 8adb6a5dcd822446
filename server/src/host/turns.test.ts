import { expect, test } from 'vitest';
import { takeSteps } from './turns.ts';

test('takes every step in its order', async () => {
  const taken: number[] = [];
  await takeSteps([1, 2, 3], (step) => taken.push(step));
  expect(taken).toEqual([1, 2, 3]);
});

test('an abort from before takes no step', async () => {
  const taken: number[] = [];
  const reason = new Error('enough');
  const steps = takeSteps([1], (step) => taken.push(step), AbortSignal.abort(reason));
  await expect(steps).rejects.toBe(reason);
  expect(taken).toEqual([]);
});

test('an abort during the very last step is heard', async () => {
  const controller = new AbortController();
  const steps = takeSteps([1], () => setImmediate(() => controller.abort('enough')), controller.signal);
  await expect(steps).rejects.toBe('enough');
});
