import { Worker } from 'bullmq';

new Worker('orders', async (job) => {
  job.updateProgress(10);
//^^^^^^^^^^^^^^^^^^ floating-promise[error,high]: nobody receives it, and Node ends the process by default
  job.updateProgress(20).catch(console.error);
});
