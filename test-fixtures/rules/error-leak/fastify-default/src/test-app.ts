import Fastify from 'fastify';

/** Only asked with `inject`: nobody outside gets an answer. */
export const inner = Fastify();
inner.get('/', async () => 'ok');
