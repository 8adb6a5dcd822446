import express from 'express';
import { PrismaClient } from '@prisma/client';
import { poll, retention, warm } from './retention.js';

const app = express();
const prisma = new PrismaClient();
const kept = new Map<string, unknown>();
const cache = {
  async get(key: string, load: () => Promise<unknown>) {
    if (!kept.has(key)) kept.set(key, await load());
    return kept.get(key);
  },
};

app.post('/setup', async (req, res) => {
  const { name, url, secret, hostname, password, userId } = req.body;
  await prisma.webhook.create({ data: { name, url, secret, createdBy: req.ip } });
  await prisma.mailbox.create({ data: { name, hostname, password, clientId: name } });
  await prisma.subscriber.create({ data: { url, secret, userId } });
  await prisma.location.create({ data: { name } });
  await prisma.failure.create({ data: { name } });
  await prisma.account.create({ data: { name, userId } });
  res.end();
});

// The house's own connections: somebody sets them up one by one, and all of them are needed.
app.get('/webhooks', async (_req, res) => {
  res.json(await prisma.webhook.findMany({ where: { active: true } }));
});
app.get('/mailboxes', async (_req, res) => {
  res.json(await prisma.mailbox.findMany());
});

// These belong to those whom it serves.
app.get('/subscribers', async (_req, res) => {
  res.json(await prisma.subscriber.findMany());
//@18-45 unbounded-read: `prisma.subscriber.findMany` loads every matching row of the table
});

// All of them are kept under one name.
app.get('/locations', async (_req, res) => {
  res.json(await cache.get('locations', () => prisma.location.findMany()));
});
app.get('/open-locations', async (req, res) => {
  res.json(await cache.get(`of ${req.ip}`, () => prisma.location.findMany({ where: { isOpen: true } })));
//@50-102 unbounded-read: `prisma.location.findMany` loads every matching row of the table
});

app.get('/kinds', async (_req, res) => {
  res.json(await prisma.failure.findMany({ distinct: ['name'], select: { name: true } }));
//@18-88 unbounded-read: Prisma drops the doubles after it has read them all: ask with `groupBy`
});

app.get('/count', async (_req, res) => {
  const failures = await prisma.failure.findMany({ where: { solved: false } });
//@26-78 unbounded-read: nothing but how many there are is used: let the database count
  res.json({ failures: failures.length });
});

const ofActive = () => ({ disabledAt: null, OR: [{ kind: 'paying' }, { kind: 'trial' }] });

// A condition that may be absent, and one that a function writes out.
app.get('/accounts', async (req, res) => {
  const kind = req.query.isPaying ? 'paying' : undefined;
  const where = { ...(kind ? { kind: 'paying' } : {}), user: { ...(kind ? { isPaying: true } : {}) }, ...ofActive() };
  res.json(await prisma.account.findMany({ where }));
//@18-51 unbounded-read: `prisma.account.findMany` loads every matching row of the table
});

app.get('/own-accounts', async (req, res) => {
  const names: string[] | undefined = req.body.names;
  const userId = String(req.query.userId);
  res.json(await prisma.account.findMany({ where: { userId, ...(names ? { name: { in: names } } : {}) } }));
});

// While the process starts, and not again.
void prisma.$connect().then(async () => {
  for (const one of await prisma.account.findMany()) kept.set(one.id, one);
});

void warm(prisma);
void poll(prisma);
setInterval(() => void retention(prisma), 60_000);
app.listen(3000);
