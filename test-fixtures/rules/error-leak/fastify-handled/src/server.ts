import Fastify from 'fastify';
import pg from 'pg';
import { answers } from './answers.js';

const pool = new pg.Pool();
const app = Fastify({ logger: true });
await app.register(answers);

app.get('/orders', async () => (await pool.query('select id from orders limit 10')).rows);

await app.listen({ port: 3000 });
