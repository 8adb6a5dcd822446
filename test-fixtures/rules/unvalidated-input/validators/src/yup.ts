import { Router } from 'express';
import { object, string } from 'yup';
import { prisma } from './db';

const User = object({ name: string().required(), email: string().email().required() });
export const router = Router();

// matrix: express yup bad
router.post('/users', async (req, res) => {
  const user = User.cast(req.body);
//@26-33 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(await prisma.user.create({ data: user }));
});

// matrix: express yup good
router.put('/users', async (req, res) => {
  const user = await User.validate(req.body);
  res.json(await prisma.user.create({ data: user }));
});

// matrix: express yup near-miss
router.patch('/users', async (req, res) => {
  if (!(await User.isValid(req.body))) return res.sendStatus(400);
  res.json(await prisma.user.create({ data: { name: req.body.name, email: req.body.email } }));
});
