import { type Job, Worker } from 'bullmq';
import pino from 'pino';
import { resize } from './resize.js';

const logger = pino();

async function work({ data }: Job) {
  try {
    await resize(data.path);
  } catch (error) {
    logger.error({ err: error }, 'resize failed');
    throw error;
  }
}

// Each failure is written down where it happens.
export const covers = new Worker('covers', work);
export const banners = new Worker('banners', (job) => work(job));
