import { PrismaClient } from '@prisma/client';
import express from 'express';
import { Device, Owner } from './models.ts';
import { reserve, stockOf } from './stock.ts';

const prisma = new PrismaClient();
const app = express();

const findUser = (id: string) => prisma.user.findUnique({ where: { id } });

async function findAfter(id: string) {
  const isOpen = await prisma.setting.findFirst({ where: { name: 'open' } });
  return isOpen ? prisma.user.findUnique({ where: { id } }) : null;
}

// Prisma gathers what is asked in one tick, also where a helper asks; not what waits before.
app.post('/users', async (req, res) => {
  const users = await Promise.all(req.body.ids.map((id: string) => findUser(id)));
  const later = await Promise.all(req.body.ids.map((id: string) => findAfter(id)));
//@68-80 n-plus-one: `findAfter` asks the database once for each element of `req.body.ids`
  for (const id of req.body.ids) users.push(await findUser(id));
//@51-62 n-plus-one: `findUser` asks the database once for each element of `req.body.ids`
  res.json({ users, later });
});

// Rows that come by and by are a list; messages are none.
app.post('/devices', async (req, res) => {
  for await (const device of Device.find({ team: req.body.team }).cursor()) {
    res.write(String(await Owner.findOne({ device: device._id })));
//@28-64 n-plus-one: `Owner.findOne` asks the database once for each element of
  }
  for await (const message of req) res.write(String(await Owner.findOne({ device: message.device })));
  res.end();
});

// What one turn takes the next has to see.
app.post('/take', async (req, res) => {
  for (const { variant, count } of req.body.lines) {
    const free = await stockOf(variant);
//@24-39 n-plus-one[info]: `stockOf` asks the database once for each element of `req.body.lines`
    await reserve(variant, Math.min(free, count));
  }
  res.end();
});

app.post('/shown', async (req, res) => {
  for (const { variant } of req.body.lines) res.write(String(await stockOf(variant)));
//@68-83 n-plus-one: `stockOf` asks the database once for each element of `req.body.lines`
  res.end();
});

app.listen(3000);
