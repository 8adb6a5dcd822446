// fix: Log its 'error' events with `logger.error` @ src/server.ts:15
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

export const pool = new Pool({ max: 10 });
pool.on('error', (err) => logger.error({ err }, 'pool failed'));
const redis = createClient({ url: 'redis://localhost' });

export const reports = new Pool({ max: 2 });
reports.on('error', (err) => logger.error({ err }, 'pool failed'));
const sessions = createClient({ url: 'redis://localhost' }).on('error', (err) => logger.error({ err }, 'redis failed'));

const archive = new pg.Pool();
const tables = drizzle(archive);
const prisma = new PrismaClient({ adapter: new PrismaPg(new Pool()) });
const cluster = createCluster({ rootNodes: [] });
const queue = await amqp.connect('amqp://localhost');
const printing = await amqp.connect('amqp://localhost');
printing.on('error', (err) => logger.error({ err }, 'broker failed'));
const cache = new Redis();
const guarded = watched(new Pool());

const app = Fastify();
app.post('/thumbnails', async () => {
  spawn('convert', ['a.png']);
  const child = spawn('convert', ['b.png']);
  child.on('exit', () => logger.info('done'));
  child.once('error', (err) => logger.error({ err }, 'convert failed'));
  await once(spawn('convert', ['c.png']), 'close');
  return { tables, prisma, cluster, queue, cache, guarded, redis, sessions };
});
await app.listen({ port: 3000 });
