import express from 'express';
import { chargeCard } from './payments.js';

export const orders = express.Router();

// doc: bad
orders.post('/orders', async (request, response) => {
  console.log('order received', request.body.id);
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (src/logger.ts)
  try {
    await chargeCard(request.body);
    response.sendStatus(202);
  } catch (err) {
    console.error('charging failed:', err);
 // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` bypasses the project's logger (src/logger.ts)
    response.sendStatus(502);
  }
});
// doc: end
