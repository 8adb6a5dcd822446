// fix: Give a request two minutes to arrive @ src/main.ts:3
import Fastify from 'fastify';

const app = Fastify({ requestTimeout: 120_000, logger: true });
app.get('/orders', async () => []);
await app.listen({ port: 3000 });

const bound = Fastify({ logger: true, requestTimeout: 30_000 });
await bound.listen({ port: 3001 });

// A proxy stands before it.
const behind = Fastify({ trustProxy: true });
await behind.listen({ port: 3002 });

// It answers `inject` alone.
export const inside = Fastify();
