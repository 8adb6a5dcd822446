// fix: Check `req.body` with a schema of the fields that its type claims, beside the others in `src/schemas/orders.ts` @ src/orders/ship.ts:7
import { Router } from 'express';
import { prisma } from '../db';
import { ShipBodySchema } from '../schemas/orders';

export const ship = Router();

ship.post('/orders/ship', async (req, res) => {
  const { id, carrier } = ShipBodySchema.parse(req.body);
  res.json(await prisma.order.update({ where: { id }, data: { carrier } }));
});
