import Fastify from 'fastify';
import pino from 'pino';
import { pool } from './pool.js';

const app = Fastify();
const logger = pino();

process.on('uncaughtException', (err) => logger.fatal({ err }, 'nobody caught this'));

app.get('/orders', async () => (await pool.query('select id from orders limit 10')).rows);
await app.listen({ port: 3000 });
