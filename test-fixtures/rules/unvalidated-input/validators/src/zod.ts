import { Router } from 'express';
import { z } from 'zod';
import { prisma } from './db';

const User = z.object({ name: z.string(), email: z.string().email() });
const Answer = z.object({ id: z.string() });
export const router = Router();

// matrix: express zod bad
router.post('/users', async (req, res) => {
  const user = await prisma.user.create({ data: req.body });
//@49-56 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(Answer.parse(user));
});

router.post('/late', async (req, res) => {
  await prisma.user.create({ data: req.body });
//@36-43 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  User.parse(req.body);
  res.sendStatus(201);
});

router.post('/anything', async (req, res) => {
  const body = z.any().parse(req.body);
//@30-37 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  await prisma.user.create({ data: body });
  res.sendStatus(201);
});

router.post('/raw', async (req, res) => {
  User.parse(req.body);
  await prisma.user.create({ data: req.body });
//@36-43 unvalidated-input[warning]: `req.body` was looked at by a schema, but `prisma.user.create` stores it as it was sent
  res.sendStatus(201);
});

// matrix: express zod good
router.put('/users', async (req, res) => {
  const parsed = User.safeParse(req.body);
  if (!parsed.success) return res.sendStatus(400);
  res.json(await prisma.user.create({ data: parsed.data }));
});

router.patch('/users', async (req, res) => {
  req.body = User.parse(req.body);
  res.json(await prisma.user.create({ data: req.body }));
});

// matrix: express zod near-miss
router.put('/strict', async (req, res) => {
  User.strict().parse(req.body);
  res.json(await prisma.user.create({ data: req.body }));
});

router.put('/picked', async (req, res) => {
  User.parse(req.body);
  res.json(await prisma.user.create({ data: { name: req.body.name, email: req.body.email } }));
});
