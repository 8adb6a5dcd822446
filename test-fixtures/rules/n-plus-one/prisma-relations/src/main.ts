import { PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();

app.get('/names', async (req, res) => {
  const orders = await prisma.order.findMany({ where: { createdAt: { gte: new Date(0) } }, take: 50 });
  const names: string[] = [];
  for (const order of orders) {
    const customer = await prisma.customer.findUnique({ where: { id: order.customerId } });
//@28-90 n-plus-one: `prisma.customer.findUnique` asks the database once for each element of `orders`
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
//@26-110 n-plus-one: `prisma.customer.findUnique` asks the database once for each element of `orders`
    listed.push({ ...order, shipTo });
  }
  res.json(listed);
});

app.get('/lines', async (req, res) => {
  const orders = await prisma.order.findMany({
    where: { customerId: Number(req.query.customer) },
    take: 50,
  });
  const lines = await Promise.all(
    orders.map(async (order) => {
      const own = await prisma.line.findMany({ where: { orderId: order.id, count: { gt: 1 } }, orderBy: { sku: 'asc' } });
//@25-121 n-plus-one: `prisma.line.findMany` asks the database once for each element of `orders`
      return { id: order.id, skus: own.map((one) => one.sku) };
    }),
  );
  res.json(lines);
});

app.get('/last', async (req, res) => {
  const customers = await prisma.customer.findMany({ take: 50 });
  const dates: unknown[] = [];
  for (const customer of customers) {
    const last = await prisma.order.findFirst({ where: { customerId: customer.id }, orderBy: { id: 'desc' } });
//@24-110 n-plus-one: `prisma.order.findFirst` asks the database once for each element of `customers`
    dates.push((await prisma.order.findFirst({ where: { customerId: customer.id } }))?.createdAt);
//@23-84 n-plus-one: `prisma.order.findFirst` asks the database once for each element of `customers`
    dates.push({ id: customer.id, at: last?.createdAt });
  }
  res.json(dates);
});

app.get('/counts', async (req, res) => {
  const counts: unknown[] = [];
  for (const customer of await prisma.customer.findMany({ include: { orders: true }, take: 50 })) {
    const shipped = await prisma.order.count({ where: { shipToId: customer.id } });
//@27-82 n-plus-one: `prisma.order.count` asks the database once for each element of the list
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
//@28-90 n-plus-one: `prisma.customer.findUnique` asks the database once for each element of `orders`
    listed.push({ order, mail: customer?.name });
  }
  res.json(listed);
});

// What a turn reads, an earlier turn may have written.
app.post('/renamed', async (req, res) => {
  const orders = await prisma.order.findMany({ take: 50 });
  for (const order of orders) {
    const customer = await prisma.customer.findUnique({ where: { id: order.customerId } });
//@28-90 n-plus-one: `prisma.customer.findUnique` asks the database once for each element of `orders`
    await prisma.customer.update({ where: { id: order.customerId }, data: { name: `${customer?.name}+` } });
//@11-107 n-plus-one[info]: `prisma.customer.update` writes to the database once for each element of `orders`
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
//@25-83 n-plus-one: `prisma.line.findMany` asks the database once for each element of `orders`
    counts.push(lines.length);
  }
  res.json(counts);
});

app.listen(3000);
