import { Worker } from 'bullmq';

const seen = new Set<string>();

export const worker = new Worker('mails', async (job) => {
  console.log('job', job.id);
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
  if (seen.has(job.id)) console.log('again', job.id);
                     // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  else seen.add(job.id);
  for (const one of job.data.items) {
    console.log(
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
      'item',
      one,
    );
  }
  console.log('next id', seen.add(job.id));
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
  console.log('count', job.attempts++);
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
  console.log('state', await job.getState());
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
  console.log('keys', Object.keys(job.data).join(', '));
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
  switch (job.name) {
    case 'welcome':
      console.log('welcome');
   // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
      break;
    default:
      debugger;
   // ^^^^^^^^ console-left[error,high]: `debugger` stops every request of this process while an inspector is attached: remove it.
  }
  if (job.data.slow) debugger;
                  // ^^^^^^^^ console-left[error,high]: `debugger` stops every request of this process while an inspector is attached
});

worker.on('completed', () => console.log('completed'));
                          // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
