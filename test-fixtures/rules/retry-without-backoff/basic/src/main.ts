import axios from 'axios';
import axiosRetry from 'axios-retry';
import { Queue } from 'bullmq';

const connection = { host: 'redis' };

// doc: bad
const client = axios.create({ baseURL: 'https://a.example.com', timeout: 5_000 });
axiosRetry(client, { retries: 3 });
//@1-34 retry-without-backoff[warning,high]: `axiosRetry` repeats at once by default: all attempts fall within some 10 ms and hit a service while it is down; set `retryDelay: axiosRetry.exponentialDelay`.
// doc: end

// doc: good
const patient = axios.create({ baseURL: 'https://b.example.com', timeout: 5_000 });
axiosRetry(patient, { retries: 3, retryDelay: axiosRetry.exponentialDelay });
// doc: end

export const orders = () => Promise.all([client.get('/orders'), patient.get('/orders')]);

export const eager = new Queue('eager', { connection, defaultJobOptions: { attempts: 5 } });
//@76-86 retry-without-backoff: `attempts: 5` without `backoff` runs them within milliseconds of each other: a service that is down for a second fails them all; add `backoff` with a growing delay.
export const calm = new Queue('calm', { connection, defaultJobOptions: { attempts: 5, backoff: 1_000 } });
const plain = new Queue('plain', { connection });

export const add = async () => {
  await plain.add('job', {}, { attempts: 3 });
//@32-42 retry-without-backoff: `attempts: 3`
  // Once is no repetition.
  await plain.add('job', {}, { attempts: 1 });
  // The queue pauses for all of its jobs.
  await calm.add('job', {}, { attempts: 8 });
};
