import express from 'express';
import Redis from 'ioredis';
import knex from 'knex';
import { DataSource, In } from 'typeorm';
import { PrismaClient } from './generated/prisma/client';

const app = express();
const prisma = new PrismaClient();
const tables = knex({ client: 'pg' });
const source = new DataSource({ type: 'postgres' });
const redis = new Redis({ commandTimeout: 1_000 });

const chunked = <T>(list: T[]): T[][] => [list.slice(0, 500), list.slice(500)];

// Parts of one order's lines are no query for each order.
app.delete('/lines', async (req, res) => {
  for (const order of req.body.orders) {
    const chunks = chunked(order.lines);
    for (const chunk of chunks) await source.getRepository('Line').delete({ id: In(chunk) });
  }
  res.end();
});

// Relations are few, and each is another table.
app.get('/relations', async (req, res) => {
  const counts: unknown[] = [];
  for (const relation of source.getRepository('Order').metadata.relations)
    counts.push(await source.getRepository('Order').findOne({ where: { id: req.body.id }, relations: [relation.propertyName] }));
  res.json(counts);
});

// Each table is asked once for all of its keys.
app.get('/by-table', async (req, res) => {
  const idsByTable: Record<string, string[]> = req.body;
  for (const table in idsByTable) await tables(table).whereIn('id', idsByTable[table]);
  for (const table of Object.keys(idsByTable)) {
    const text = tables(table).select('id').toQuery();
    await tables.raw(text);
  }
  res.end();
});

// A query that is only written down asks nothing.
app.get('/texts', (req, res) => {
  const ids: string[] = req.body.ids;
  res.json(ids.map((id) => tables('orders').where({ id }).toQuery()));
});

interface Entry {
  order?: string;
  key?: string;
  owner?: { id: string };
}

async function note(entry: Entry): Promise<void> {
  if ('key' in entry) {
    await prisma.key.findFirst({ where: { id: entry.key } });
    return;
  }
  await prisma.entry.create({ data: { order: entry.order } });
}

async function ownerOf({ owner }: Entry): Promise<unknown> {
  return await prisma.user.findFirst({ where: { id: owner?.id } });
}

app.post('/notes', async (req, res) => {
  const orders: string[] = req.body.orders;
  // What is asked for with a key is not asked here.
  for (const order of orders) await note({ order });
//@37-51 n-plus-one: `note` writes to the database once for each element of `orders`
  const base = { owner: req.body.owner };
  // The same owner for all of them.
  for (const order of orders) await ownerOf({ ...base, order });
  res.end();
});

app.post('/few', async (req, res) => {
  const ids: string[] = req.body.ids;
  if (ids.length > 10) throw new Error('too many');
  for (const id of ids) await prisma.order.findFirst({ where: { id } });
  res.end();
});

async function refresh(key: string): Promise<void> {
  const known = await redis.get(key);
  await redis.set(key, String(Number(known) + 1), 'EX', 60);
}

app.post('/visits', async (req, res) => {
  const keys: string[] = req.body.keys;
  for (const key of keys) await refresh(key);
//@33-44 n-plus-one[info]: `refresh` asks the cache once for each element of `keys`
  res.end();
});

async function settle(order: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const found = await tx.order.findFirst({ where: { id: order } });
    if (!found) throw new Error('gone');
  });
}

app.post('/settle', async (req, res) => {
  const orders: string[] = req.body.orders;
  for (const order of orders) await settle(order);
//@37-49 n-plus-one[info]: `settle` asks the database once for each element of `orders`
  res.end();
});

app.listen(3000);
