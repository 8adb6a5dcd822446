// fix: Remove this line @ src/orders.ts:7
import express from 'express';

export const app = express();

app.post('/orders', (request, response) => {
  response.sendStatus(202);
});

app.get('/orders', (request, response) => {
  const console = request.app.get('order console');
  console.log('orders listed');
  response.sendStatus(200);
});
