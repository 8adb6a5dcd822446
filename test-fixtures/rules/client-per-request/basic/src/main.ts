import { PrismaClient } from '@prisma/client';
import express from 'express';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { pdf, pdfOfShared } from './pdf.js';

const app = express();

// doc: bad
app.get('/users', async (_req, res) => {
  const prisma = new PrismaClient();
//@18-35 client-per-request: Each request makes connections of its own with `PrismaClient`: under load the database refuses more, and the s
  res.json(await prisma.user.findMany({ take: 100 }));
});
// doc: end

// doc: good
const prisma = new PrismaClient();

app.get('/orders', async (_req, res) => {
  res.json(await prisma.order.findMany({ take: 100 }));
});
// doc: end

app.get('/pool', async (_req, res) => {
  const pool = new Pool();
//@16-25 client-per-request: Each request makes connections of its own with `Pool`: under load the database refuses more, and the setup is 
  res.json(await pool.query('SELECT 1'));
});

let shared: Redis | undefined;
function redis() {
  if (!shared) shared = new Redis();
  return shared;
}

const pools = new Map<string, Pool>();
function poolOf(tenant: string) {
  const known = pools.get(tenant);
  if (known) return known;
  const pool = new Pool({ database: tenant });
  pools.set(tenant, pool);
  return pool;
}

app.get('/kept/:tenant', async (req, res) => {
  await redis().incr('hits');
  await poolOf(req.params.tenant).query('SELECT 1');
  res.send(await pdf('<p>'));
});

app.get('/shared', async (_req, res) => {
  res.send(await pdfOfShared('<p>'));
});

app.listen(3000);
