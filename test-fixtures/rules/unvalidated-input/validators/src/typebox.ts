import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { Router } from 'express';
import { prisma } from './db';

const User = Type.Object({ name: Type.String(), email: Type.String() });
export const router = Router();

// matrix: express typebox bad
router.post('/users', async (req, res) => {
  const user = Value.Cast(User, req.body);
//@33-40 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(await prisma.user.create({ data: { ...user, ...req.body } }));
});

// matrix: express typebox good
router.put('/users', async (req, res) => {
  if (!Value.Check(User, req.body)) return res.sendStatus(400);
  res.json(await prisma.user.create({ data: { name: req.body.name } }));
});

// matrix: express typebox near-miss
router.patch('/users', async (req, res) => {
  res.json(await prisma.user.create({ data: Value.Parse(User, req.body) }));
});
