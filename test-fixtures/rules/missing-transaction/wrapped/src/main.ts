import { PrismaClient } from '@prisma/client';
import { Worker } from 'bullmq';
import express from 'express';
import { Pool, type PoolClient } from 'pg';

const app = express();
const pool = new Pool({ connectionTimeoutMillis: 2_000, query_timeout: 5_000 });
const prisma = new PrismaClient();

async function inOne<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function addOrder(client: Pool | PoolClient, id: string): Promise<void> {
  await client.query('INSERT INTO orders (id) VALUES ($1)', [id]);
}

async function takeStock(client: Pool | PoolClient, id: string): Promise<void> {
  await client.query('UPDATE stock SET reserved = reserved + 1 WHERE order_id = $1', [id]);
}

app.post('/orders', async (req, res) => {
  const orderId: string = req.body.orderId;
  await inOne(async (client) => {
    await addOrder(client, orderId);
    await takeStock(client, orderId);
  });
  res.end();
});

app.post('/orders-apart', async (req, res) => {
  const orderId: string = req.body.orderId;
  await addOrder(pool, orderId);
  await takeStock(pool, orderId);
//      ^^^^^^^^^ missing-transaction: `addOrder` and `takeStock` change what belongs together
  res.end();
});

async function suggest(orderId: string): Promise<void> {
  try {
    await prisma.suggestion.create({ data: { orderId } });
  } catch (error) {
    process.emitWarning(String(error));
  }
}

// The suggestions deal with their failures themselves: nothing would roll back.
app.post('/suggested', async (req, res) => {
  const order = await prisma.order.create({ data: { total: req.body.total } });
  await suggest(order.id);
  res.end();
});

// A job that fails is run again, and removes again what is gone already.
export const worker = new Worker('deletions', async (job) => {
  await prisma.line.deleteMany({ where: { orderId: job.data.orderId } });
  await prisma.order.delete({ where: { id: job.data.orderId } });
});

app.delete('/orders/:id', async (req, res) => {
  const orderId = req.params.id;
  await prisma.line.deleteMany({ where: { orderId } });
  await prisma.order.delete({ where: { id: orderId } });
//      ^^^^^^^^^^^^^^^^^^^ missing-transaction: When `prisma.order.delete` fails, what `prisma.line.deleteMany` removed is gone
  res.end();
});

async function locked<T>(id: string, work: (orderId: string) => Promise<T>): Promise<T> {
  await prisma.order.update({ where: { id }, data: { lockedBy: 'me' } });
  return await work(id);
}

// The write is the work that the lock is for.
app.post('/locked', async (req, res) => {
  const orderId: string = req.body.orderId;
  await locked(orderId, async () => {
    await prisma.line.create({ data: { orderId } });
  });
  res.end();
});

app.listen(3000);
