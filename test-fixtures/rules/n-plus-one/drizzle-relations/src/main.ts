import { and, desc, eq, isNotNull } from 'drizzle-orm';
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
//@28-102 n-plus-one: `db.query.customers.findFirst` asks the database once for each element of `rows`
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
//@28-103 n-plus-one: `db.select` asks the database once for each element of `rows`
    names.push(`${order.customer.name} to ${shipTo?.name}`);
  }
  res.json(names);
});

app.get('/lines', async (req, res) => {
  const rows = await db.query.orders.findMany({ limit: 50 });
  const listed = await Promise.all(
    rows.map(async (order) => ({
      id: order.id,
      lines: await db.query.lines.findMany({
//@20-44 n-plus-one: `db.query.lines.findMany` asks the database once for each element of `rows`
        where: and(eq(lines.orderId, order.id), isNotNull(lines.sku)),
        orderBy: desc(lines.id),
      }),
    })),
  );
  res.json(listed);
});

app.get('/customers', async (req, res) => {
  const rows = await db.query.customers.findMany({ limit: 50 });
  const counts: number[] = [];
  for (const customer of rows) {
    const shipped = await db.select().from(orders).where(eq(orders.shipToId, customer.id));
//@27-90 n-plus-one: `db.select` asks the database once for each element of `rows`
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
//@26-83 n-plus-one: `db.query.lines.findMany` asks the database once for each element of `rows`
    counts.push(others.length);
  }
  res.json(counts);
});

app.listen(3000);
