// fix: Remove this line @ src/worker.ts:6
import { Worker } from 'bullmq';

const seen = new Set<string>();

export const worker = new Worker('mails', async (job) => {
  if (seen.has(job.id)) console.log('again', job.id);
  else seen.add(job.id);
  for (const one of job.data.items) {
    console.log(
      'item',
      one,
    );
  }
  console.log('next id', seen.add(job.id));
  console.log('count', job.attempts++);
  console.log('state', await job.getState());
  console.log('keys', Object.keys(job.data).join(', '));
  switch (job.name) {
    case 'welcome':
      console.log('welcome');
      break;
    default:
      debugger;
  }
  if (job.data.slow) debugger;
});

worker.on('completed', () => console.log('completed'));
