import { app } from './app.js';
import { config } from './config.js';
import { startJobs } from './jobs/stale-orders.js';

startJobs();

app.listen(config.port, () => {
  console.log(`orders service listening on :${config.port}`);
});

process.on('unhandledRejection', (reason) => {
  console.error('unhandled rejection', reason);
});
