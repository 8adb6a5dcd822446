import express from 'express';
import { prisma } from './db';

interface Tags {
  tags: string[];
  kind?: 'todo' | 'idea';
}

const app = express();
app.use(express.json());

app.post('/notes', async (req, res) => {
  const { title, body = '' } = req.body;
//@32-39 unvalidated-input[warning]: `req.body.title` is stored by `prisma.note.create` and nothing looked at it
  await prisma.note.create({ data: { title, slug: title.trim().toLowerCase() } });
  res.status(201).send(`made ${body}`);
});

app.put('/tags', async (req, res) => {
  const { tags, kind }: Tags = req.body;
//@32-39 unvalidated-input[warning]: `req.body.tags` is stored by `prisma.note.create`
  await prisma.note.create({ data: { tags, kind } });
  res.sendStatus(201);
});

/** What is stored as it is says nothing of what it should be. */
app.put('/sizes', async (req, res) => {
  const { size } = req.body;
//@20-27 unvalidated-input[warning]: `req.body.size` is stored by `prisma.note.create`
  await prisma.note.create({ data: { size } });
  res.sendStatus(201);
});

app.listen(3000);
