// fix: Check `req.body` with a schema of the fields that its type claims @ src/app.ts:8
import express from 'express';
import { prisma } from './db';
import Joi from 'joi';

const app = express();
app.use(express.json());

const bodySchema = Joi.object({
  title: Joi.string().required(),
  size: Joi.number(),
});

app.post('/notes', async (req, res) => {
  const { title, size } = Joi.attempt(req.body, bodySchema);
  await prisma.note.create({ data: { title, size } });
  res.sendStatus(201);
});

app.listen(3000);
