// fix: Store what `User.parse` gives @ src/zod.ts:32
import { Router } from 'express';
import { z } from 'zod';
import { prisma } from './db';

const User = z.object({ name: z.string(), email: z.string().email() });
const Answer = z.object({ id: z.string() });
export const router = Router();

// matrix: express zod bad
router.post('/users', async (req, res) => {
  const user = await prisma.user.create({ data: req.body });
  res.json(Answer.parse(user));
});

router.post('/late', async (req, res) => {
  await prisma.user.create({ data: req.body });
  User.parse(req.body);
  res.sendStatus(201);
});

router.post('/anything', async (req, res) => {
  const body = z.any().parse(req.body);
  await prisma.user.create({ data: body });
  res.sendStatus(201);
});

router.post('/raw', async (req, res) => {
  const checked = User.parse(req.body);
  await prisma.user.create({ data: checked });
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
