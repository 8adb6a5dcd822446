import { PrismaClient } from '@prisma/client';
import express from 'express';
import { Bus, emitter } from './bus.ts';

const app = express();
const prisma = new PrismaClient();
const bus = new Bus();

// Each is a piece of work of its own, of which others hear.
async function unlink(id: string): Promise<void> {
  const found = await prisma.link.findFirst({ where: { id } });
  await prisma.link.deleteMany({ where: { id } });
  bus.publish({ unlinked: found });
}

async function note(text: string): Promise<void> {
  await prisma.note.create({ data: { text } });
  emitter.emit('noted', text);
}

async function mark(id: string): Promise<void> {
  const found = await prisma.link.findFirst({ where: { id } });
  if (found) await prisma.link.updateMany({ where: { id }, data: { isMarked: true } });
}

// It only reads: who hears of it does not matter.
async function look(id: string): Promise<unknown> {
  bus.publish({ looked: id });
  return prisma.link.findFirst({ where: { id } });
}

app.post('/links', async (req, res) => {
  for (const id of req.body.ids) await unlink(id);
//@40-49 n-plus-one[info]: `unlink` asks the database once for each element of `req.body.ids`
  for (const id of req.body.ids) await mark(id);
//@40-47 n-plus-one: `mark` asks the database once for each element of `req.body.ids`
  for (const id of req.body.ids) await look(id);
//@40-47 n-plus-one: `look` asks the database once for each element of `req.body.ids`
  for (const text of req.body.texts) await note(text);
//@44-53 n-plus-one[info]: `note` writes to the database once for each element of `req.body.texts`
  // Whoever hears of each can hear of all when all are written.
  for (const id of req.body.ids) {
    await prisma.link.deleteMany({ where: { id } });
//@11-51 n-plus-one: `prisma.link.deleteMany` writes to the database once for each element of `req.body.ids`
    bus.publish({ unlinked: id });
  }
  res.end();
});

app.listen(3000);
