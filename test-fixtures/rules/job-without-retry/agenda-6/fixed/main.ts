// fix: Try each job three times, with a growing pause @ src/main.ts:8
import { Agenda, exponential } from 'agenda';

const agenda = new Agenda({ backend: undefined });
const call = async (url: string) => {
  await fetch(url, { method: 'POST', signal: AbortSignal.timeout(5_000) });
};

agenda.define('hook', async (job) => {
  await call(job.attrs.data.url);
}, { backoff: exponential({ delay: 1_000, maxRetries: 3 }) });
agenda.define('patient', async () => await call('https://example.com'), { backoff: () => 1_000 });
agenda.define('nightly', async () => await call('https://example.com/night'));
agenda.define('sums', async (job) => console.log(job.attrs.data));

export const fire = (url: string) => agenda.now('hook', { url });
export const patiently = () => agenda.schedule('in 2 minutes', 'patient', {});
export const sum = () => agenda.now('sums', { numbers: [1] });
await agenda.every('1 day', 'nightly');
await agenda.start();
