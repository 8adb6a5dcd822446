// fix: Log with `logger.info` from src/logger.ts @ src/orders.ts:8
import express from 'express';
import { chargeCard } from './payments.js';
import { logger } from './logger.js';

export const orders = express.Router();

orders.post('/orders', async (request, response) => {
  logger.info({ id: request.body.id }, 'order received');
  try {
    await chargeCard(request.body);
    response.sendStatus(202);
  } catch (err) {
    console.error('charging failed:', err);
    response.sendStatus(502);
  }
});
