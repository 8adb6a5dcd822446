import express from 'express';
import { logger } from './logger.js';
import { orders } from './orders.js';

const app = express();
app.use(orders);
app.listen(3000, () => {
  console.log('listening on http://localhost:3000');
//@3-13 console-left[info,high]: `console.log` bypasses the project's logger (src/logger.ts): in production this line has no level, no request id and no redaction; log it there.
});

process.on('uncaughtException', (err) => {
  console.error('uncaught, going down', err);
  logger.flush(() => process.exit(1));
});
