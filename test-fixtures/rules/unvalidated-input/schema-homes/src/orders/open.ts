import { Router } from 'express';
import { prisma } from '../db';
import { OpenSchema } from '../schemas/orders';

export const open = Router();

open.post('/orders', async (req, res) => {
  const { article } = OpenSchema.parse(req.body);
  res.json(await prisma.order.create({ data: { article } }));
});
