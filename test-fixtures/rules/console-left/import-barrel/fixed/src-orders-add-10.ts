// fix: Log with `logger.info` from src/common/logger.ts @ src/orders/add.ts:10
import express from 'express';
import { now, logger } from '../common/index.ts';
import { orders } from './list.ts';

export const router = express.Router();

router.post('/orders/:id', (request, response) => {
  const at = now();
  orders.push(request.params.id);
  logger.info({ id: request.params.id, at }, 'added');
  response.sendStatus(201);
});
