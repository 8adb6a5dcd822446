import { Worker } from 'bullmq';

new Worker('mails', async (job) => {
  // This package does not depend on @shop/log: nothing to import is offered.
  console.log('mail', job.id);
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (packages/log/src/index.ts)
});
