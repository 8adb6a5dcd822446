import Queue from 'bee-queue';

const hooks = new Queue('hooks');
hooks.process(async ({ data }) => {
  await fetch(data.url, { method: 'POST', signal: AbortSignal.timeout(5_000) });
});

export const fire = (url: string) => hooks.createJob({ url }).save();
//@38-68 job-without-retry: This job is tried once
export const fireOften = (url: string) => hooks.createJob({ url }).retries(3).save();
