import express from 'express';
import { PrismaClient } from './generated/prisma/client.js';

const prisma = new PrismaClient();
const app = express();

app.get('/clients', async (req, res) => {
  res.json(await prisma.user.findMany({ where: { role: 'CLIENT' } }));
//@18-68 unbounded-read: `prisma.user.findMany` loads every matching row of the table
});

// Those who work here do not grow with use.
app.get('/barbers', async (req, res) => {
  res.json(await prisma.user.findMany({ where: { role: { in: ['BARBER', 'OWNER'] } } }));
});

// What belongs to one user, by a relation.
app.get('/shops', async (req, res) => {
  res.json(await prisma.shop.findMany({ where: { members: { some: { userId: req.body.userId } } } }));
});

// From here to there.
app.get('/week', async (req, res) => {
  const { start, end } = req.body;
  res.json(await prisma.visit.findMany({ where: { startsAt: { gte: start, lt: end } } }));
});

app.get('/since', async (req, res) => {
  res.json(await prisma.visit.findMany({ where: { startsAt: { gte: req.body.start } } }));
//@18-88 unbounded-read: `prisma.visit.findMany` loads every matching row of the table
});

app.get('/domains', async (_req, res) => {
  res.json(await prisma.loginConfig.findMany());
});

app.post('/all', async (req, res) => {
  await prisma.user.create({ data: req.body.user });
  await prisma.shop.create({ data: req.body.shop });
  await prisma.visit.create({ data: req.body.visit });
  await prisma.loginConfig.create({ data: req.body.config });
  res.end();
});

app.listen(3000);
