// fix: Check `req.body` with a schema of the fields that its type claims, beside the others in `src/schemas/users.ts` @ src/users/users.ts:13
import { Router } from 'express';
import { prisma } from '../db';
import { signUp, usersBodySchema } from '../schemas/users';

export const users = Router();

users.post('/users', async (req, res) => {
  const { email } = signUp.parse(req.body);
  res.json(await prisma.user.create({ data: { email } }));
});

users.post('/users/login', async (req, res) => {
  const { email, name } = usersBodySchema.parse(req.body);
  res.json(await prisma.user.findFirst({ where: { email, name } }));
});
