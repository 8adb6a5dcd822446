import { Router } from 'express';
import { parseUser } from './parse-user';
import { prisma } from './db';

interface User {
  name: string;
}
export const router = Router();

function isUser(value: unknown): value is User {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function assertUser(value: unknown): asserts value is User {
  if (!isUser(value)) throw new Error('no user');
}

// matrix: express by-hand bad
router.post('/users', async (req, res) => {
  const user = req.body as User;
  if (!user.name) return res.sendStatus(400);
  res.json(await prisma.user.create({ data: user }));
//@45-48 unvalidated-input[warning]: `user` is stored by `prisma.user.create` as it was sent
});

router.post('/clean', async (req, res) => {
  const user = clean(req.body);
//@22-29 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(await prisma.user.create({ data: user }));
});

function clean(value: User): User {
  return { ...value };
}

// matrix: express by-hand good
router.put('/users', async (req, res) => {
  if (!isUser(req.body)) return res.sendStatus(400);
  res.json(await prisma.user.create({ data: { name: req.body.name } }));
});

router.put('/asserted', async (req, res) => {
  assertUser(req.body);
  res.json(await prisma.user.create({ data: { name: req.body.name } }));
});

// matrix: express by-hand near-miss
router.patch('/users', async (req, res) => {
  res.json(await prisma.user.create({ data: parseUser(req.body) }));
});
