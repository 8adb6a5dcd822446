import { Router } from 'express';
import { prisma } from '../db';

export const ship = Router();

ship.post('/orders/ship', async (req, res) => {
  const { id, carrier } = req.body as { id: string; carrier?: string };
//@27-34 unvalidated-input[warning]: `req.body.carrier` is stored by `prisma.order.update` and nothing looked at it
  res.json(await prisma.order.update({ where: { id }, data: { carrier } }));
});
