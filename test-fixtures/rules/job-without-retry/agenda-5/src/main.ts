import { Agenda } from 'agenda';
import './heard.js';

const agenda = new Agenda({ db: { address: 'mongodb://localhost' } });

agenda.define('hook', async () => {
//@1-35 job-without-retry[warning,high]: This job is tried once: when `fetch` fails for a moment, the work is never done; listen with `.on('fail', …)`
  await fetch('https://example.com', { method: 'POST', signal: AbortSignal.timeout(5_000) });
});

export const fire = () => agenda.schedule('in 2 minutes', 'hook', {});
await agenda.start();
