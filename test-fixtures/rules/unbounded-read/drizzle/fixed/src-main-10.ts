// fix: Read at most 100 rows by `.limit(MAX_ROWS)` @ src/main.ts:10
import { and, count, eq, gte, inArray, sum } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import express from 'express';
import { clients, currencies, invoices, users } from './schema.ts';

const MAX_ROWS = 100;

const db = drizzle(process.env.DATABASE_URL ?? '');
const app = express();

app.get('/users', async (req, res) => {
  res.json(await db.select().from(users).where(eq(users.name, 'admin')).limit(MAX_ROWS));
});

app.get('/users-paged', async (req, res) => {
  res.json(await db.select().from(users).limit(50));
});

app.get('/user', async (req, res) => {
  res.json(await db.select().from(users).where(eq(users.id, Number(req.query.id))));
});

app.get('/some-users', async (req, res) => {
  const ids = (await db.select().from(clients).limit(20)).map((one) => one.id);
  res.json(await db.select().from(users).where(inArray(users.id, ids)));
});

app.get('/invoices', async (req, res) => {
  const userId = Number(req.query.userId);
  res.json(await db.select().from(invoices).where(eq(invoices.userId, userId)));
});

app.get('/clients', async (req, res) => {
  const userId = Number(req.query.userId);
  res.json(await db.select().from(clients).where(eq(clients.userId, userId)));
});

app.get('/recent', async (req, res) => {
  const userId = Number(req.query.userId);
  res.json(await db.select().from(invoices).where(and(eq(invoices.userId, userId), gte(invoices.id, 9))));
});

app.get('/of-client', async (req, res) => {
  res.json(await db.select().from(invoices).where(eq(invoices.clientId, Number(req.query.id))));
});

app.get('/total', async (req, res) => {
  res.json(await db.select({ number: count(), total: sum(invoices.total) }).from(invoices));
});

app.get('/filtered', async (req, res) => {
  let query = db.select().from(invoices).$dynamic();
  if (req.query.status) query = query.where(eq(invoices.status, 'open'));
  res.json(await query);
});

app.get('/filtered-paged', async (req, res) => {
  let query = db.select().from(invoices).$dynamic();
  query = query.limit(20);
  res.json(await query);
});

app.get('/currencies', async (req, res) => {
  res.json(await db.select().from(currencies));
});

app.post('/', async (req, res) => {
  await db.insert(users).values({ name: req.body.name });
  await db.insert(clients).values({ userId: 1 });
  await db.insert(invoices).values({ userId: 1, clientId: 1 });
  res.end();
});

app.listen(3000);
