import { PrismaClient } from '@prisma/client';
import express from 'express';
import cron from 'node-cron';
import { FeedbackStore } from './store.ts';

const app = express();
const prisma = new PrismaClient();
const store = new FeedbackStore();

app.get('/feedback', async (req, res) => {
  res.json(await store.ofUser(String(req.query.user)));
});

app.get('/feedback/open', async (_req, res) => {
  res.json(await store.open());
});

app.post('/feedback', async (req, res) => {
  await prisma.feedback.create({ data: { text: String(req.body.text) } });
  await prisma.project.create({ data: { name: String(req.body.name) } });
  res.end();
});

const removeProjects = (ids: string[]) => prisma.project.deleteMany({ where: { id: { in: ids } } });

// What is due is removed at once: never more than came due since the last run.
cron.schedule('0 * * * *', async () => {
  const due = await prisma.project.findMany({ where: { deleteAt: { lte: new Date() } }, select: { id: true } });
  const ids = due.map((one) => one.id);
  if (ids.length > 0) await removeProjects(ids);
});

// Nothing is taken away from these.
cron.schedule('30 * * * *', async () => {
  const stale = await prisma.project.findMany({ where: { seenAt: { lte: new Date() } }, select: { id: true } });
//@23-111 unbounded-read: `prisma.project.findMany` loads every matching row of the table, and memory and time grow with the data; set `
  console.info(stale.length);
  await prisma.feedback.deleteMany({ where: { project: { in: stale.map((one) => one.id) } } });
});

app.listen(3000);
