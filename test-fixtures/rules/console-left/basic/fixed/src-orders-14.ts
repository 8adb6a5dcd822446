// fix: Log with `logger.error` from src/logger.ts @ src/orders.ts:14
import express from 'express';
import { chargeCard } from './payments.js';
import { logger } from './logger.js';

export const orders = express.Router();

orders.post('/orders', async (request, response) => {
  console.log('order received', request.body.id);
  try {
    await chargeCard(request.body);
    response.sendStatus(202);
  } catch (err) {
    logger.error({ err }, 'charging failed');
    response.sendStatus(502);
  }
});
