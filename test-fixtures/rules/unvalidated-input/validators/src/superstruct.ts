import { Router } from 'express';
import { assert, create, object, string, validate } from 'superstruct';
import { prisma } from './db';

const User = object({ name: string(), email: string() });
export const router = Router();

// matrix: express superstruct bad
router.post('/users', async (req, res) => {
  validate(req.body, User);
  res.json(await prisma.user.create({ data: req.body }));
//@45-52 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
});

// matrix: express superstruct good
router.put('/users', async (req, res) => {
  const user = create(req.body, User);
  res.json(await prisma.user.create({ data: user }));
});

// matrix: express superstruct near-miss
router.patch('/users', async (req, res) => {
  assert(req.body, User);
  res.json(await prisma.user.create({ data: req.body }));
});
