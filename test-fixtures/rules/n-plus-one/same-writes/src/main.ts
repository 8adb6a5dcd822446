import { PrismaClient } from '@prisma/client';
import { Queue } from 'bullmq';
import express from 'express';
import { Device } from './models.ts';

const prisma = new PrismaClient();
const queue = new Queue('sync', { defaultJobOptions: { attempts: 3 } });
const app = express();

// Every row gets the same.
app.post('/channels/disable', async (req, res) => {
  const channels = await prisma.channel.findMany({ where: { owner: req.body.owner } });
  for (const channel of channels) {
    await prisma.channel.update({ where: { id: channel.id }, data: { disabled: true, at: new Date() } });
//@11-104 n-plus-one: `prisma.channel.update` writes to the database once for each element of `channels`: that many round trips add up one after another; write all of them with one `updateMany` and `in`
  }
  for (const { id } of channels) await Device.updateOne({ channel: id }, { $set: { muted: true } });
//@40-99 n-plus-one: write all of them with one `updateMany` and `$in`
  res.end();
});

// Each its own.
app.post('/channels/order', async (req, res) => {
  for (const [place, id] of req.body.ids.entries()) {
    await prisma.channel.update({ where: { id }, data: { place } });
//@11-67 n-plus-one[info]: `prisma.channel.update` writes to the database
  }
  // What else is tied to a row is written for each.
  for (const id of req.body.ids) {
    await prisma.channel.update({ where: { id }, data: { tags: { connect: { id: req.body.tag } } } });
//@11-101 n-plus-one[info]: `prisma.channel.update` writes to the database
  }
  res.end();
});

// Set back and handed on: each is a piece of work of its own.
app.post('/channels/again', async (_req, res) => {
  const stuck = await prisma.channel.findMany({ where: { state: 'stuck' }, take: 50 });
  for (const { id } of stuck) {
    await prisma.channel.update({ where: { id }, data: { state: 'new' } });
//@11-74 n-plus-one[info]: `prisma.channel.update` writes to the database
    await queue.add('sync', { id });
  }
  res.end();
});

// Handed over together, and not waited for one by one.
app.post('/notes', async (req, res) => {
  const writes: ReturnType<typeof prisma.note.deleteMany>[] = [];
  for (const title of req.body.titles) {
    writes.push(prisma.note.deleteMany({ where: { owner: req.body.owner, title } }));
//@17-83 n-plus-one[info]: `prisma.note.deleteMany` writes to the database
  }
  await prisma.$transaction(writes);
  const all: ReturnType<typeof prisma.tag.deleteMany>[] = [];
  for (const name of req.body.tags) {
    all.push(prisma.tag.deleteMany({ where: { owner: req.body.owner, name } }));
//@14-78 n-plus-one: `prisma.tag.deleteMany` writes to the database
  }
  await Promise.all(all);
  const made = req.body.names.map((name: string) => prisma.tag.create({ data: { name } }));
//@53-89 n-plus-one: `prisma.tag.create` writes to the database
  await Promise.all([...made]);
  res.end();
});

// A key that is tied is a column that is set; more than that is more than one row.
app.post('/links', async (req, res) => {
  for (const url of req.body.urls) {
    await prisma.link.create({ data: { url, owner: { connect: { id: req.body.owner } } } });
//@11-91 n-plus-one: `prisma.link.create` writes to the database once for each element of `req.body.urls`
  }
  for (const name of req.body.names) {
    await prisma.list.create({ data: { name, items: { create: [{ name }] } } });
//@11-79 n-plus-one[info]: `prisma.list.create` writes to the database
  }
  res.end();
});

app.listen(3000);
