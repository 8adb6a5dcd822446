import { Router } from 'express';
import Joi from 'joi';
import { prisma } from './db';

const User = Joi.object({ name: Joi.string().required(), email: Joi.string().email().required() });
export const router = Router();

// matrix: express joi bad
router.post('/users', async (req, res) => {
  const { value } = User.validate(req.body);
//@35-42 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(await prisma.user.create({ data: value }));
});

// matrix: express joi good
router.put('/users', async (req, res) => {
  const { error, value } = User.validate(req.body);
  if (error) return res.status(400).json(error.details);
  res.json(await prisma.user.create({ data: value }));
});

// matrix: express joi near-miss
router.patch('/users', async (req, res) => {
  const result = User.validate(req.body, { abortEarly: false });
  if (result.error) return res.sendStatus(400);
  res.json(await prisma.user.create({ data: req.body }));
});
