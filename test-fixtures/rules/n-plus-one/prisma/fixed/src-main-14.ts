// fix: Ask for all of `orders` with one query before the loop @ src/main.ts:14
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
  const keys = orders.map((order) => order.customerId);
  const byKey = new Map((await prisma.customer.findMany({ where: { id: { in: keys } } })).map((row) => [row.id, row]));
  for (const order of orders) {
    const customer = byKey.get(order.customerId) ?? null;
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
  res.json(lines);
});

app.post('/lines', async (req, res) => {
  for (const line of req.body.lines) {
    await prisma.line.create({ data: { sku: line.sku, orderId: req.body.orderId } });
  }
  res.end();
});

app.post('/orders', async (req, res) => {
  for (const order of req.body.orders) {
    await prisma.order.create({ data: { id: order.id, lines: { create: order.lines } } });
  }
  res.end();
});

app.delete('/lines', async (req, res) => {
  for (const id of req.body.ids) await prisma.line.delete({ where: { id } });
  res.end();
});

app.post('/reminders', async (req, res) => {
  const orders = await prisma.order.findMany({ take: 50 });
  for (const order of orders) {
    await mailer.sendMail({ to: order.mail, subject: 'Reminder' });
    await prisma.reminder.create({ data: { orderId: order.id } });
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
