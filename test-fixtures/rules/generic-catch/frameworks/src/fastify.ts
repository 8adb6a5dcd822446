import fastify from 'fastify';
import { app as hono } from './hono.js';
import { procedures } from './trpc.js';
import { pool } from './db.js';

const app = fastify();
//@13-19 error-leak[warning,medium]: Fastify answers with the message of every error

app.get('/a', async (request, reply) => {
  try {
    return await pool.query('select 1');
  } catch {
 // ^^^^^ generic-catch[warning,high]: the client is told 403
    return reply.code(403).send({ error: 'forbidden' });
  }
});

app.get('/b', async (request, reply) => {
  try {
    return await pool.query('select 1');
  } catch (error) {
    request.log.error(error);
    return reply.code(500).send({ error: 'failed' });
  }
});

app.listen({ port: 3000 });
export { hono, procedures };
