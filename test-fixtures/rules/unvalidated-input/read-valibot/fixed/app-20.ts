// fix: Check `req.body` with a schema of the fields that its type claims @ src/app.ts:20
import express from 'express';
import { prisma } from './db';
import * as v from 'valibot';

interface Tags {
  tags: string[];
  kind?: 'todo' | 'idea';
}

const app = express();
app.use(express.json());

app.post('/notes', async (req, res) => {
  const { title, body = '' } = req.body;
  await prisma.note.create({ data: { title, slug: title.trim().toLowerCase() } });
  res.status(201).send(`made ${body}`);
});

const bodySchema = v.object({
  tags: v.array(v.string()),
  kind: v.optional(v.picklist(['todo', 'idea'])),
});

app.put('/tags', async (req, res) => {
  const { tags, kind }: Tags = v.parse(bodySchema, req.body);
  await prisma.note.create({ data: { tags, kind } });
  res.sendStatus(201);
});

/** What is stored as it is says nothing of what it should be. */
app.put('/sizes', async (req, res) => {
  const { size } = req.body;
  await prisma.note.create({ data: { size } });
  res.sendStatus(201);
});

app.listen(3000);
