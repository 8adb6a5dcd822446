import cron from 'node-cron';
import Fastify from 'fastify';

const app = Fastify();
cron.schedule('* * * * *', async () => {
//@28-32 floating-promise[error,high]: `cron.schedule` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and Node ends the process by default. Catch and log the failure inside the callback.
  await fetch('https://example.com');
});
cron.schedule('* * * * *', async () => {
  try {
    await fetch('https://example.com');
  } catch (error) {
    app.log.error(error);
  }
});
