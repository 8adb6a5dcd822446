import express from 'express';
import { now } from '../common/index.ts';
import { orders } from './list.ts';

export const router = express.Router();

router.post('/orders/:id', (request, response) => {
  const at = now();
  orders.push(request.params.id);
  console.log('added', request.params.id, at);
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (src/common/logger.ts)
  response.sendStatus(201);
});
