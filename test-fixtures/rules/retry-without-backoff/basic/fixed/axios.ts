// fix: Pause between the attempts, longer each time @ src/main.ts:9
import axios from 'axios';
import axiosRetry from 'axios-retry';
import { Queue } from 'bullmq';

const connection = { host: 'redis' };

const client = axios.create({ baseURL: 'https://a.example.com', timeout: 5_000 });
axiosRetry(client, { retryDelay: axiosRetry.exponentialDelay, retries: 3 });

const patient = axios.create({ baseURL: 'https://b.example.com', timeout: 5_000 });
axiosRetry(patient, { retries: 3, retryDelay: axiosRetry.exponentialDelay });

export const orders = () => Promise.all([client.get('/orders'), patient.get('/orders')]);

export const eager = new Queue('eager', { connection, defaultJobOptions: { attempts: 5 } });
export const calm = new Queue('calm', { connection, defaultJobOptions: { attempts: 5, backoff: 1_000 } });
const plain = new Queue('plain', { connection });

export const add = async () => {
  await plain.add('job', {}, { attempts: 3 });
  // Once is no repetition.
  await plain.add('job', {}, { attempts: 1 });
  // The queue pauses for all of its jobs.
  await calm.add('job', {}, { attempts: 8 });
};
