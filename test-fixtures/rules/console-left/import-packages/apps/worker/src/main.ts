import { Worker } from 'bullmq';

new Worker('mails', async (job) => {
  // This package does not depend on @shop/log: it is another package's logger.
  console.log('mail', job.id);
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
});
