import { type } from 'arktype';
import { Router } from 'express';
import { prisma } from './db';

const User = type({ name: 'string', email: 'string.email' });
export const router = Router();

// matrix: express arktype bad
router.post('/users', async (req, res) => {
  const user = User.from(await prisma.user.create({ data: req.body }));
//@59-66 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(user);
});

// matrix: express arktype good
router.put('/users', async (req, res) => {
  const user = User(req.body);
  if (user instanceof type.errors) return res.sendStatus(400);
  res.json(await prisma.user.create({ data: user }));
});

// matrix: express arktype near-miss
router.patch('/users', async (req, res) => {
  res.json(await prisma.user.create({ data: User.assert(req.body) }));
});
