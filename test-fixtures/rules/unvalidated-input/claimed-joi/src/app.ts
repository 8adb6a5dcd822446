import express from 'express';
import { prisma } from './db';

const app = express();
app.use(express.json());

app.post('/notes', async (req, res) => {
  const { title, size } = req.body as { title: string; size?: number };
//@27-34 unvalidated-input[warning]: `req.body.title` is stored by `prisma.note.create` and nothing looked at it
  await prisma.note.create({ data: { title, size } });
  res.sendStatus(201);
});

app.listen(3000);
