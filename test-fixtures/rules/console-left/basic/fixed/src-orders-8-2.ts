// fix: Remove this line @ src/orders.ts:8
import express from 'express';
import { chargeCard } from './payments.js';

export const orders = express.Router();

orders.post('/orders', async (request, response) => {
  try {
    await chargeCard(request.body);
    response.sendStatus(202);
  } catch (err) {
    console.error('charging failed:', err);
    response.sendStatus(502);
  }
});
