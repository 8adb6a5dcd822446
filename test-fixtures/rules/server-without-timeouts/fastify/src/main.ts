import Fastify from 'fastify';

const app = Fastify({ logger: true });
//@13-19 server-without-timeouts[info,high]: Fastify switches off Node's limit
app.get('/orders', async () => []);
await app.listen({ port: 3000 });

const bound = Fastify({ logger: true, requestTimeout: 30_000 });
await bound.listen({ port: 3001 });

// A proxy stands before it.
const behind = Fastify({ trustProxy: true });
await behind.listen({ port: 3002 });

// It answers `inject` alone.
export const inside = Fastify();
