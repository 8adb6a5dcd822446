import { Router } from 'express';
import * as v from 'valibot';
import { prisma } from './db';

const User = v.object({ name: v.string(), email: v.pipe(v.string(), v.email()) });
export const router = Router();

// matrix: express valibot bad
router.post('/users', async (req, res) => {
  const { output } = v.safeParse(User, req.body);
//@40-47 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(await prisma.user.create({ data: output }));
});

// matrix: express valibot good
router.put('/users', async (req, res) => {
  res.json(await prisma.user.create({ data: v.parse(User, req.body) }));
});

// matrix: express valibot near-miss
router.patch('/users', async (req, res) => {
  const { success, output } = v.safeParse(User, req.body);
  if (!success) return res.sendStatus(400);
  res.json(await prisma.user.create({ data: output }));
});
