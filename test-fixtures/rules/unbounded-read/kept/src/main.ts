import { PrismaClient } from '@prisma/client';
import express from 'express';
import postgres from 'postgres';
import { DataSource } from 'typeorm';
import { Methods } from './methods.js';
import { Order, Parcel, PaymentMethod } from './entities.js';
import './sites.js';

const app = express();
const prisma = new PrismaClient();
const sql = postgres('postgres://localhost', { connect_timeout: 5 });
const dataSource = new DataSource({ type: 'postgres', entities: [Order, Parcel, PaymentMethod] });
const methods = new Methods(dataSource);

app.post('/people', async (req, res) => {
  await prisma.person.create({ data: { name: String(req.body.name) } });
  await prisma.beat.create({ data: { name: String(req.body.name) } });
  res.end();
});

// Who works for the house is few.
app.get('/staff', async (_req, res) => {
  res.json(await prisma.person.findMany({ where: { isAdmin: true } }));
});

app.get('/active', async (_req, res) => {
  res.json(await prisma.person.findMany({ where: { isActive: true } }));
//@18-70 unbounded-read: `prisma.person.findMany` loads every matching row of the table
});

// From some time ago till now.
app.get('/alive', async (_req, res) => {
  const since = new Date(Date.now() - 60_000);
  res.json(await prisma.beat.findMany({ where: { seenAt: { gte: since } } }));
});

app.get('/gone', async (_req, res) => {
  const since = new Date(Date.now() - 60_000);
  res.json(await prisma.beat.findMany({ where: { seenAt: { lt: since } } }));
//@18-75 unbounded-read: `prisma.beat.findMany` loads every matching row of the table
});

app.get('/later', async (req, res) => {
  const since = new Date(String(req.query.since));
  res.json(await prisma.beat.findMany({ where: { seenAt: { gte: since } } }));
//@18-76 unbounded-read: `prisma.beat.findMany` loads every matching row of the table
});

// Saved again and never added.
app.get('/methods', async (req, res) => {
  res.json(await methods.all({ user: req.ip }));
});

app.get('/orders', async (req, res) => {
  res.json(await methods.orders({ user: req.ip }));
});

app.post('/orders', async (req, res) => {
  await methods.order({ user: req.ip }, String(req.body.text));
  await methods.rename({ user: req.ip }, String(req.body.id), String(req.body.text));
  res.end();
});

// Nobody adds to the one while the service runs.
app.get('/domains', async (_req, res) => {
  res.json(await sql`select domain from allowed_domain`);
});

app.get('/charts', async (_req, res) => {
  res.json(await sql`select name from chart`);
//@18-44 unbounded-read: `sql` loads every matching row of the table
});

app.post('/charts', async (req, res) => {
  await sql`insert into chart (name) values (${String(req.body.name)})`;
  res.end();
});

app.listen(3000);
