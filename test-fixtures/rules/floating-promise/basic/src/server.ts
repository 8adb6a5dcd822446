import Fastify from 'fastify';
import { logger } from './logger.js';
import { remember, rememberSafely } from './mail.js';

const app = Fastify();

// doc: bad
app.post('/orders/:id', async (request) => {
  const { id } = request.params as { id: string };
  remember(id);
//@3-10 floating-promise[error,high]: `remember` is not awaited, and its failure is not caught: when `prisma.order.update` fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  return { id };
});

app.post('/orders', async (request) => {
  const ids = request.body as string[];
  ids.forEach(async (id) => {
//@15-19 floating-promise[error,high]: `ids.forEach` does not wait for its async callback: when `prisma.order.update` fails, nobody receives it, and Node ends the process by default. Use `for (const … of …)` with `await`, or `await Promise.all(….map(…))`.
    await remember(id);
  });
  return { done: true };
});

setInterval(async () => {
//@13-17 floating-promise[error,high]: `setInterval` does not look at the promise of its async callback: when `prisma.order.update` fails, nobody receives it, and Node ends the process by default. Catch and log the failure inside the callback.
  await remember('oldest');
}, 60_000);
// doc: end

// doc: good
app.put('/orders/:id', async (request) => {
  const { id } = request.params as { id: string };
  await remember(id);
  void remember(id).catch((err) => logger.error({ err }, 'remembering failed'));
  void rememberSafely(id);
  return { id };
});

app.put('/orders', async (request) => {
  const ids = request.body as string[];
  await Promise.all(ids.map(async (id) => remember(id)));
  return { done: true };
});

setInterval(() => {
  remember('oldest').catch((err) => logger.error({ err }, 'remembering failed'));
}, 60_000);
// doc: end

await app.listen({ port: 3000 });
