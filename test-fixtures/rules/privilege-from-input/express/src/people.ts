import { Router } from 'express';
import { prisma } from './db';

export const people = Router();

/** The router stands behind a check. */
people.post('/', async (req, res) => {
  const { email, role } = req.body;
  await prisma.user.create({ data: { email, role } });
  res.sendStatus(201);
});
