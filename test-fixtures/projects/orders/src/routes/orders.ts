import { Router } from 'express';
import { logger } from '../lib/logger.js';
import { requireAccount } from '../middleware/auth.js';
import { trackingStatus } from '../services/carrier.js';
import { createOrder, findOrder, listOrders, shipOrder } from '../services/orders.js';

export const orders = Router();

orders.use(requireAccount);

orders.get('/', async (req, res) => {
  const list = await listOrders(req.account!.id, req.query.sort as string);
  res.json(list);
});

orders.get('/:id', async (req, res) => {
  try {
    const order = await findOrder(req.params.id);
    if (!order) {
      return res.status(404).json({ error: 'not found' });
    }
    res.json(order);
  } catch (err: any) {
    res.status(500).json({ error: err.message, stack: err.stack });
  }
});

orders.post('/', async (req, res) => {
  console.log('POST /orders', req.body);
  try {
    const order = await createOrder(req.account!.id, req.body.items);
    res.status(201).json(order);
  } catch (err) {
    logger.error(err);
    res.status(500).json({ error: 'Something went wrong' });
  }
});

orders.post('/:id/ship', async (req, res, next) => {
  try {
    if (req.body.role !== 'support' && req.account!.role !== 'support') {
      return res.status(403).json({ error: 'support only' });
    }
    res.json(await shipOrder(req.params.id));
  } catch (err) {
    next(err);
  }
});

orders.get('/:id/tracking', async (req, res, next) => {
  try {
    const order = await findOrder(req.params.id);
    if (!order?.tracking_code || order.customer_id !== req.account!.id) {
      return res.status(404).json({ error: 'not found' });
    }
    res.json({ status: await trackingStatus(order.tracking_code) });
  } catch (err) {
    next(err);
  }
});
