import { Worker } from 'bullmq';

new Worker('mails', async (job) => {
  // This package does not depend on @shop/log: nothing to import is offered.
  console.log('mail', job.id);
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout: in production it cannot be filtered by level or tied to a request; use a structured logger.
});
