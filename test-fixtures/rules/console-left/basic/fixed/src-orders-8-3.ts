// fix: Keep it and silence console-left here: this output is meant for whoever runs the process @ src/orders.ts:8
import express from 'express';
import { chargeCard } from './payments.js';

export const orders = express.Router();

orders.post('/orders', async (request, response) => {
  // readylint-disable-next-line console-left -- this output is meant for whoever runs the process
  console.log('order received', request.body.id);
  try {
    await chargeCard(request.body);
    response.sendStatus(202);
  } catch (err) {
    console.error('charging failed:', err);
    response.sendStatus(502);
  }
});
