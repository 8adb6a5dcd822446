// fix: Catch its failure and log it with `request.log.error` @ src/server.ts:10
import Fastify from 'fastify';
import { logger } from './logger.js';
import { remember, rememberSafely } from './mail.js';

const app = Fastify();

app.post('/orders/:id', async (request) => {
  const { id } = request.params as { id: string };
  void remember(id).catch((err) => request.log.error({ err }, 'remember failed'));
  return { id };
});

app.post('/orders', async (request) => {
  const ids = request.body as string[];
  ids.forEach(async (id) => {
    await remember(id);
  });
  return { done: true };
});

setInterval(async () => {
  await remember('oldest');
}, 60_000);

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

await app.listen({ port: 3000 });
