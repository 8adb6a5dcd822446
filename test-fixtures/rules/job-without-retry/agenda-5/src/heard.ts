import { Agenda } from 'agenda';

const agenda = new Agenda({ db: { address: 'mongodb://localhost' } });

agenda.define('hook', async () => {
  await fetch('https://example.com', { method: 'POST', signal: AbortSignal.timeout(5_000) });
});
agenda.on('fail:hook', (_error, job) => job.schedule('in 1 minute').save());

export const fireHeard = () => agenda.now('hook', {});
