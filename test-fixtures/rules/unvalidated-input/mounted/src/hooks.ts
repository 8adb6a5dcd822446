import { Router } from 'express';
import { prisma } from './db';

export const hooks = Router();

// matrix: express openapi bad
hooks.post('/paid', async (req, res) => {
  await prisma.payment.create({ data: req.body });
//@39-46 unvalidated-input[warning]: `req.body` is stored by `prisma.payment.create` as it was sent
  res.sendStatus(204);
});
