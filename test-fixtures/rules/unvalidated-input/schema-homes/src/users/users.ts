import { Router } from 'express';
import { prisma } from '../db';
import { signUp } from '../schemas/users';

export const users = Router();

users.post('/users', async (req, res) => {
  const { email } = signUp.parse(req.body);
  res.json(await prisma.user.create({ data: { email } }));
});

users.post('/users/login', async (req, res) => {
  const { email, name } = req.body as { email: string; name: string };
//@27-34 unvalidated-input[error]: `req.body.email` reaches the filter of `prisma.user.findFirst` unchecked
  res.json(await prisma.user.findFirst({ where: { email, name } }));
});
