import express from 'express';
import mysql from 'mysql2/promise';
import { Pool, type PoolClient } from 'pg';
import { DataSource } from 'typeorm';

const app = express();
const pool = new Pool({ connectionTimeoutMillis: 2_000, query_timeout: 5_000 });
const others = mysql.createPool({ connectTimeout: 1_000 });
const source = new DataSource({ type: 'postgres' });

// doc: bad
app.get('/orders', async (_req, res) => {
  const client = await pool.connect();
//                     ^^^^^^^^^^^^ leaked-connection: When a query on `client` fails, what `pool.connect` took out of the pool is never given back
  const { rows } = await client.query('SELECT id FROM orders LIMIT 50');
  client.release();
  res.json(rows);
});
// doc: end

// doc: good
app.get('/orders-safely', async (_req, res) => {
  const client = await pool.connect();
  try {
    const { rows } = await client.query('SELECT id FROM orders LIMIT 50');
    res.json(rows);
  } finally {
    client.release();
  }
});
// doc: end

app.get('/never', async (_req, res) => {
  const client = await pool.connect();
//                     ^^^^^^^^^^^^ leaked-connection: What `pool.connect` takes out of the pool is never given back
  res.json((await client.query('SELECT 1')).rows);
});

app.get('/mysql', async (_req, res) => {
  const connection = await others.getConnection();
//                         ^^^^^^^^^^^^^^^^^^^^ leaked-connection: call `connection.release()` in `finally`
  await connection.query('UPDATE counters SET n = n + 1');
  connection.release();
  res.end();
});

app.get('/runner', async (_req, res) => {
  const runner = source.createQueryRunner();
//               ^^^^^^^^^^^^^^^^^^^^^^^^ leaked-connection: `runner`
  await runner.connect();
  await runner.startTransaction();
  await runner.commitTransaction();
  await runner.release();
  res.end();
});

app.get('/both', async (_req, res) => {
  const client = await pool.connect();
  try {
    await client.query('SELECT 1');
    client.release();
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
  res.end();
});

// Somebody else gives these back.
async function borrow(): Promise<PoolClient> {
  const client = await pool.connect();
  return client;
}

async function within(work: (client: PoolClient) => Promise<void>) {
  const client = await pool.connect();
  await work(client);
}

app.get('/others', async (_req, res) => {
  const client = await borrow();
  client.release();
  await within(async (one) => one.release());
  await using held = await pool.connect();
  await held.query('SELECT 1');
  res.end();
});

app.listen(3000);
