import express from 'express';
import { z } from 'zod';
import { signUp } from './accounts.service';
import { prisma } from './db';
import { checked } from './requires';
import { people } from './people';

const app = express();
app.use(express.json());

// doc: bad
app.post('/sign-up', async (req, res) => {
  const { email, password, role } = req.body;
//@37-44 privilege-from-input[error]: `req.body.role` becomes the `role` that `prisma.user.create` stores, and nobody asks who sends it
  const user = await prisma.user.create({ data: { email, password, role } });
  res.status(201).json({ id: user.id });
});
// doc: end

app.post('/register', async (req, res) => {
  res.json(await signUp(req.body));
//@25-32 privilege-from-input[error]: `req.body.role` becomes the `role` that `User.create` stores
});

app.post('/roles/remove', async (req, res) => {
  const { userId, roleId } = req.body;
//@30-37 privilege-from-input[error]: `req.body.roleId` becomes the `roles` that `prisma.user.update` stores, and nobody asks who sends it: a client takes rights from whomever it names
  await prisma.user.update({ where: { id: userId }, data: { roles: { disconnect: { id: roleId } } } });
  res.sendStatus(204);
});

// doc: good
app.patch('/users/:id/role', async (req, res) => {
  if (req.user.role !== 'admin') return res.sendStatus(403);
  await prisma.user.update({ where: { id: req.params.id }, data: { role: req.body.role } });
  return res.sendStatus(204);
});
// doc: end

app.patch('/levels/:id', checked(3), async (req, res) => {
  await prisma.user.update({ where: { id: req.params.id }, data: { role: req.body.role } });
  res.sendStatus(204);
});

const Member = z.object({ email: z.string(), role: z.enum(['buyer', 'seller']) });
app.post('/members', async (req, res) => {
  const { email, role } = Member.parse(req.body);
  await prisma.user.create({ data: { email, role } });
  res.sendStatus(201);
});

app.post('/traders', async (req, res) => {
  const { email, role } = req.body;
  if (!['buyer', 'seller'].includes(role)) return res.sendStatus(400);
  await prisma.user.create({ data: { email, role } });
  return res.sendStatus(201);
});

app.post('/messages', async (req, res) => {
  const { content, role } = req.body;
  await prisma.message.create({ data: { content, role } });
  res.sendStatus(201);
});

app.post('/plain', async (req, res) => {
  await prisma.user.create({ data: { email: req.body.email, role: 'reader' } });
  res.sendStatus(201);
});

app.use('/people', checked(5), people);
app.listen(3000);
