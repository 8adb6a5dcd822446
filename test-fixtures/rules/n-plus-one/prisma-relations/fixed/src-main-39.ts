// fix: Load `lines` with the rows by `include` @ src/main.ts:39
import { PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();

app.get('/names', async (req, res) => {
  const orders = await prisma.order.findMany({ where: { createdAt: { gte: new Date(0) } }, take: 50 });
  const names: string[] = [];
  for (const order of orders) {
    const customer = await prisma.customer.findUnique({ where: { id: order.customerId } });
    if (customer) names.push(customer.name);
  }
  res.json(names);
});

app.get('/shipped', async (req, res) => {
  const orders = await prisma.order.findMany({
    select: { id: true, shipToId: true },
    take: 50,
  });
  const listed: unknown[] = [];
  for (const order of orders) {
    const shipTo = await prisma.customer.findUnique({ where: { id: order.shipToId }, select: { name: true } });
    listed.push({ ...order, shipTo });
  }
  res.json(listed);
});

app.get('/lines', async (req, res) => {
  const orders = await prisma.order.findMany({
    where: { customerId: Number(req.query.customer) },
    take: 50,
    include: { lines: { where: { count: { gt: 1 } }, orderBy: { sku: 'asc' } } },
  });
  const lines = orders.map((order) => {
      const own = order.lines;
      return { id: order.id, skus: own.map((one) => one.sku) };
    });
  res.json(lines);
});

app.get('/last', async (req, res) => {
  const customers = await prisma.customer.findMany({ take: 50 });
  const dates: unknown[] = [];
  for (const customer of customers) {
    const last = await prisma.order.findFirst({ where: { customerId: customer.id }, orderBy: { id: 'desc' } });
    dates.push((await prisma.order.findFirst({ where: { customerId: customer.id } }))?.createdAt);
    dates.push({ id: customer.id, at: last?.createdAt });
  }
  res.json(dates);
});

app.get('/counts', async (req, res) => {
  const counts: unknown[] = [];
  for (const customer of await prisma.customer.findMany({ include: { orders: true }, take: 50 })) {
    const shipped = await prisma.order.count({ where: { shipToId: customer.id } });
    counts.push({ name: customer.name, orders: customer.orders.length, shipped });
  }
  res.json(counts);
});

// The rows go out as they are: with the customer in them, everybody would see it.
app.get('/whole', async (req, res) => {
  const orders = await prisma.order.findMany({ take: 50 });
  const listed: unknown[] = [];
  for (const order of orders) {
    const customer = await prisma.customer.findUnique({ where: { id: order.customerId } });
    listed.push({ order, mail: customer?.name });
  }
  res.json(listed);
});

// What a turn reads, an earlier turn may have written.
app.post('/renamed', async (req, res) => {
  const orders = await prisma.order.findMany({ take: 50 });
  for (const order of orders) {
    const customer = await prisma.customer.findUnique({ where: { id: order.customerId } });
    await prisma.customer.update({ where: { id: order.customerId }, data: { name: `${customer?.name}+` } });
  }
  res.end();
});

// The condition is made in the turn.
app.get('/made', async (req, res) => {
  const orders = await prisma.order.findMany({ take: 50 });
  const counts: number[] = [];
  for (const order of orders) {
    const sku = order.createdAt.toISOString();
    const lines = await prisma.line.findMany({ where: { orderId: order.id, sku } });
    counts.push(lines.length);
  }
  res.json(counts);
});

app.listen(3000);
