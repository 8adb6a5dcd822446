// fix: Read at most 100 rows by `take: MAX_ROWS` @ src/main.ts:9
import { PrismaClient } from '@prisma/client';
import express from 'express';

const MAX_ROWS = 100;

const prisma = new PrismaClient();
const app = express();

app.get('/posts', async (req, res) => {
  res.json(await prisma.post.findMany({ where: { published: true }, orderBy: { id: 'desc' }, take: MAX_ROWS }));
});

app.get('/posts-paged', async (req, res) => {
  res.json(await prisma.post.findMany({ where: { published: true }, take: 50 }));
});

app.get('/of-author', async (req, res) => {
  res.json(await prisma.post.findMany({ where: { authorId: Number(req.query.author) } }));
});

app.get('/by-ids', async (req, res) => {
  const ids: number[] = req.body.ids;
  res.json(await prisma.post.findMany({ where: { id: { in: ids } } }));
});

app.get('/where', async (req, res) => {
  const page = paging(req.query);
  res.json(await prisma.post.findMany({ where: { published: true }, ...page }));
});

app.get('/settings', async (req, res) => {
  res.json(await prisma.setting.findMany());
});

app.put('/settings', async (req, res) => {
  const { key, value } = req.body;
  await prisma.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  res.end();
});

app.post('/posts', async (req, res) => {
  await prisma.post.create({ data: { title: req.body.title } });
  res.end();
});

function paging(query: Record<string, unknown>): { take: number; skip: number } {
  return { take: 20, skip: Number(query.page) * 20 };
}

app.listen(3000);
