import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@prisma/client';
import amqp from 'amqplib';
import { drizzle } from 'drizzle-orm/node-postgres';
import Fastify from 'fastify';
import Redis from 'ioredis';
import pg, { Pool } from 'pg';
import { createClient, createCluster } from 'redis';
import { logger } from './logger.js';
import { watched } from './watched.js';

// doc: bad
export const pool = new Pool({ max: 10 });
//@25-28 unhandled-error-event[error,high]: Nobody listens for 'error' of `pool`: when the server or the network drops an idle connection, the event is thrown and ends the process. Add `.on('error', …)` that logs it.
const redis = createClient({ url: 'redis://localhost' });
//@15-26 unhandled-error-event[error,high]: Nobody listens for 'error' of `redis`: when the connection to Redis drops, the event is thrown and ends the process. Add `.on('error', …)` that logs it.
// doc: end

// doc: good
export const reports = new Pool({ max: 2 });
reports.on('error', (err) => logger.error({ err }, 'pool failed'));
const sessions = createClient({ url: 'redis://localhost' }).on('error', (err) => logger.error({ err }, 'redis failed'));
// doc: end

const archive = new pg.Pool();
//@21-27 unhandled-error-event[error,high]: Nobody listens for 'error' of `archive`: when the server or the network drops an idle connection, the event is thrown and ends the process. Add `.on('error', …)` that logs it.
const tables = drizzle(archive);
const prisma = new PrismaClient({ adapter: new PrismaPg(new Pool()) });
const cluster = createCluster({ rootNodes: [] });
//@17-29 unhandled-error-event[error,high]: Nobody listens for 'error' of `cluster`: when the connection to Redis drops, the event is thrown and ends the process. Add `.on('error', …)` that logs it.
const queue = await amqp.connect('amqp://localhost');
//@21-32 unhandled-error-event[error,high]: Nobody listens for 'error' of `queue`: when the broker closes the connection, the event is thrown and ends the process. Add `.on('error', …)` that logs it.
const printing = await amqp.connect('amqp://localhost');
printing.on('error', (err) => logger.error({ err }, 'broker failed'));
const cache = new Redis();
const guarded = watched(new Pool());

const app = Fastify();
app.post('/thumbnails', async () => {
  spawn('convert', ['a.png']);
//@3-7 unhandled-error-event[error,high]: Nobody listens for 'error' of `spawn`: when the program cannot be started, the event is thrown and ends the process. Add `.on('error', …)` that logs it.
  const child = spawn('convert', ['b.png']);
  child.on('exit', () => logger.info('done'));
  child.once('error', (err) => logger.error({ err }, 'convert failed'));
  await once(spawn('convert', ['c.png']), 'close');
  return { tables, prisma, cluster, queue, cache, guarded, redis, sessions };
});
await app.listen({ port: 3000 });
