import { lookup } from 'node:dns/promises';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import axios from 'axios';
import superagent from 'superagent';

const bound = axios.create({ baseURL: 'https://a.example.com' });
bound.interceptors.request.use((config) => {
  config.timeout = 5_000;
  return config;
});
export const orders = () => bound.get('/orders');

const tagged = axios.create({ baseURL: 'https://b.example.com' });
//@16-65 call-without-timeout: `axios.create(…)` sets no time limit
tagged.interceptors.request.use((config) => {
  config.headers.set('x-app', 'orders');
  return config;
});
export const invoices = () => tagged.get('/invoices');

// An options object for the handler that says nothing about time.
const storage = new S3Client({ requestHandler: { httpsAgent: { maxSockets: 50 } } });
//@17-84 call-without-timeout: set `requestHandler.socketTimeout` here
export const read = (Key: string) => storage.send(new GetObjectCommand({ Bucket: 'invoices', Key }));

export const page = (url: string) => superagent.get(url).set('accept', 'text/html');
//@38-56 call-without-timeout: call `.timeout(10_000)` on it
export const pageInTime = (url: string) => superagent.get(url).timeout({ deadline: 5_000 });

// The resolver gives up by itself.
export const address = (host: string) => lookup(host);

export async function quick() {
  const wait = new Promise((resolve) => setTimeout(resolve, 150));
  await Promise.race([axios.post('https://a.example.com/wake', {}).catch(() => null), wait]);
}
