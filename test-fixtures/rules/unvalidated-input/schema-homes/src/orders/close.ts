import { Router } from 'express';
import { prisma } from '../db';
import { CloseSchema } from '../schemas/orders';

export const close = Router();

close.delete('/orders', async (req, res) => {
  const { reason } = CloseSchema.parse(req.body);
  res.json(await prisma.closing.create({ data: { reason } }));
});
