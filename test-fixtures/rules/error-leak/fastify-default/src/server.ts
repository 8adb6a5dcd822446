import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool();
const app = Fastify({ logger: true });
//@13-19 error-leak[warning,medium]: `Fastify`: Fastify answers with the message of every error, in production too: SQL of a failed query, host names, paths. Call its `setErrorHandler` and let only errors that are meant to be read keep their text.

app.get('/orders', async () => (await pool.query('select id from orders limit 10')).rows);

await app.listen({ port: 3000 });
