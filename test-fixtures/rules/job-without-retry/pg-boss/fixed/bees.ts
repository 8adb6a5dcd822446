// fix: Try each job three times, with a growing pause @ src/bees.ts:8
import Queue from 'bee-queue';

const hooks = new Queue('hooks');
hooks.process(async ({ data }) => {
  await fetch(data.url, { method: 'POST', signal: AbortSignal.timeout(5_000) });
});

export const fire = (url: string) => hooks.createJob({ url }).retries(3).backoff('exponential', 1_000).save();
export const fireOften = (url: string) => hooks.createJob({ url }).retries(3).save();
