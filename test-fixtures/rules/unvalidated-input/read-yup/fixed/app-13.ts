// fix: Check `req.body` with a schema of the fields that are read of it @ src/app.ts:13
import express from 'express';
import { prisma } from './db';
import * as yup from 'yup';

const app = express();
app.use(express.json());

async function rename(id: number, title: string) {
  await prisma.note.update({ where: { id }, data: { title } });
}

const bodySchema = yup.object({
  id: yup.number().required(),
  title: yup.string().required(),
});

app.post('/notes', async (req, res) => {
  const body = bodySchema.validateSync(req.body, { stripUnknown: true });
  await rename(body.id, body.title);
  res.sendStatus(204);
});

app.listen(3000);
