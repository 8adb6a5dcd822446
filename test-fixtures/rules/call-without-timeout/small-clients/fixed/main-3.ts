// fix: Bound this by `signal: AbortSignal.timeout(10_000)` @ src/main.ts:26
import { createClient as createRpcClient } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-node';
import { PubSub } from '@google-cloud/pubsub';
import { CloudTasksClient } from '@google-cloud/tasks';
import { createClient } from '@hey-api/client-fetch';
import feaxios from 'feaxios';
import redaxios from 'redaxios';
import { Orders } from './gen/orders_pb.js';

const SIGNAL = () => AbortSignal.timeout(5_000);
const url = 'https://example.com';

// A limit of that name is not looked at there.
export const small = () => redaxios.get(url, { timeout: 5_000 });
const smallBounded = redaxios.create({ fetch: (input, init) => fetch(input, { ...init, signal: SIGNAL() }) });
export const smallInTime = () => smallBounded.get(url);

export const fe = () => feaxios.get(url);
export const feInTime = () => feaxios.get(url, { timeout: 5_000 });
const feClient = feaxios.create({ timeout: 5_000 });
export const feClientInTime = () => feClient.post(url, {});

const api = createClient({ baseUrl: url });
export const pets = () => api.get({ signal: AbortSignal.timeout(10_000), url: '/pets' });
export const petsInTime = () => api.get({ url: '/pets', signal: SIGNAL() });
const bounded = createClient({ baseUrl: url, fetch: (request) => fetch(request, { signal: SIGNAL() }) });
export const petsBounded = () => bounded.get({ url: '/pets' });

const transport = createConnectTransport({ baseUrl: url, httpVersion: '2' });
const orders = createRpcClient(Orders, transport);
export const place = () => orders.place({ id: 'a' });
export const placeInTime = () => orders.place({ id: 'a' }, { timeoutMs: 5_000 });
const hurried = createRpcClient(
  Orders,
  createConnectTransport({ baseUrl: url, httpVersion: '2', defaultTimeoutMs: 5_000 }),
);
export const placeHurried = () => hurried.place({ id: 'a' });

// A minute for a message, 20 seconds for a task, by themselves.
export const tell = () => new PubSub().topic('orders').publishMessage({ json: {} });
export const later = () => new CloudTasksClient().createTask({ parent: 'p', task: {} });
