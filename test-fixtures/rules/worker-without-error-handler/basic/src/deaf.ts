import { Worker } from 'bullmq';
import { resize } from './resize.js';

// doc: bad
export const thumbnails = new Worker('thumbnails', async ({ data }) => resize(data.path));
//@27-89 worker-without-error-handler[warning,high]: Nobody hears when a job of `thumbnails` fails: its error stays in Redis and reaches no log and no alert; listen with `.on('failed', …)`.
// doc: end

// That is no failure of a job: it tells of the connection.
thumbnails.on('error', () => process.exit(1));
