// fix: Load `lines` with the rows by `with` @ src/main.ts:40
import { desc, eq, isNotNull } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import express from 'express';
import * as schema from './schema.ts';
import { customers, lines, orders } from './schema.ts';

const db = drizzle(process.env.DATABASE_URL ?? '', { schema });
const app = express();

app.get('/names', async (req, res) => {
  const rows = await db.query.orders.findMany({ limit: 50 });
  const names: string[] = [];
  for (const order of rows) {
    const customer = await db.query.customers.findFirst({ where: eq(customers.id, order.customerId) });
    if (customer) names.push(customer.name);
  }
  res.json(names);
});

app.get('/shipped', async (req, res) => {
  const rows = await db.query.orders.findMany({
    limit: 50,
    with: { customer: true },
  });
  const names: string[] = [];
  for (const order of rows) {
    const [shipTo] = await db.select().from(customers).where(eq(customers.id, order.shipToId)).limit(1);
    names.push(`${order.customer.name} to ${shipTo?.name}`);
  }
  res.json(names);
});

app.get('/lines', async (req, res) => {
  const rows = await db.query.orders.findMany({ limit: 50, with: { lines: { where: isNotNull(lines.sku), orderBy: desc(lines.id) } } });
  const listed = rows.map((order) => ({
      id: order.id,
      lines: order.lines,
    }));
  res.json(listed);
});

app.get('/customers', async (req, res) => {
  const rows = await db.query.customers.findMany({ limit: 50 });
  const counts: number[] = [];
  for (const customer of rows) {
    const shipped = await db.select().from(orders).where(eq(orders.shipToId, customer.id));
    counts.push(shipped.length);
  }
  res.json(counts);
});

// No relation leads by that column.
app.get('/same', async (req, res) => {
  const rows = await db.query.orders.findMany({ limit: 50 });
  const counts: number[] = [];
  for (const order of rows) {
    const others = await db.query.lines.findMany({ where: eq(lines.id, order.id) });
    counts.push(others.length);
  }
  res.json(counts);
});

app.listen(3000);
