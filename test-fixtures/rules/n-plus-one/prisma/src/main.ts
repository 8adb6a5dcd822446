import { PrismaClient } from '@prisma/client';
import DataLoader from 'dataloader';
import express from 'express';
import nodemailer from 'nodemailer';

const prisma = new PrismaClient();
const mailer = nodemailer.createTransport({ host: 'mail', socketTimeout: 5_000 });
const app = express();

app.get('/orders', async (req, res) => {
  const orders = await prisma.order.findMany({ take: 50 });
  const listed = [];
  for (const order of orders) {
    const customer = await prisma.customer.findUnique({ where: { id: order.customerId } });
//@28-90 n-plus-one: `prisma.customer.findUnique` asks the database once for each element of `orders`
    listed.push({ order, customer });
  }
  res.json(listed);
});

app.get('/orders-in-one-tick', async (req, res) => {
  const orders = await prisma.order.findMany({ take: 50 });
  const customers = await Promise.all(
    orders.map((order) => prisma.customer.findUnique({ where: { id: order.customerId } })),
  );
  res.json(customers);
});

app.get('/lines', async (req, res) => {
  const orders = await prisma.order.findMany({ take: 50 });
  const lines = await Promise.all(orders.map((order) => prisma.line.findMany({ where: { orderId: order.id } })));
//@57-110 n-plus-one: `prisma.line.findMany` asks the database once for each element of `orders`
  res.json(lines);
});

app.post('/lines', async (req, res) => {
  for (const line of req.body.lines) {
    await prisma.line.create({ data: { sku: line.sku, orderId: req.body.orderId } });
//@11-84 n-plus-one: `prisma.line.create` writes to the database once for each element of `req.body.lines`
  }
  res.end();
});

app.post('/orders', async (req, res) => {
  for (const order of req.body.orders) {
    await prisma.order.create({ data: { id: order.id, lines: { create: order.lines } } });
//@11-89 n-plus-one[info]: `prisma.order.create` writes to the database once for each element of `req.body.orders`
  }
  res.end();
});

app.delete('/lines', async (req, res) => {
  for (const id of req.body.ids) await prisma.line.delete({ where: { id } });
//@40-76 n-plus-one: `prisma.line.delete` writes to the database once for each element of `req.body.ids`
  res.end();
});

app.post('/reminders', async (req, res) => {
  const orders = await prisma.order.findMany({ take: 50 });
  for (const order of orders) {
    await mailer.sendMail({ to: order.mail, subject: 'Reminder' });
    await prisma.reminder.create({ data: { orderId: order.id } });
//@11-65 n-plus-one[info]: `prisma.reminder.create` writes to the database once for each element of `orders`
  }
  res.end();
});

app.post('/import', async (req, res) => {
  for (const rows of req.body.batches) await prisma.line.createMany({ data: rows });
  res.end();
});

const customers = new DataLoader(async (ids: readonly number[]) => {
  const rows = await prisma.customer.findMany({ where: { id: { in: [...ids] } } });
  return ids.map((id) => rows.find((row) => row.id === id));
});

app.get('/loaded', async (req, res) => {
  const orders = await prisma.order.findMany({ take: 50 });
  res.json(await Promise.all(orders.map((order) => customers.load(order.customerId))));
});

app.listen(3000);
