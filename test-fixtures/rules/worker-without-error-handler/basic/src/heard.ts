import { Worker } from 'bullmq';
import pino from 'pino';
import { resize } from './resize.js';

const logger = pino();

// doc: good
const posters = new Worker('posters', async ({ data }) => resize(data.path));
posters.on('failed', (job, error) => logger.error({ jobId: job?.id, err: error }, 'poster failed'));
// doc: end
