// fix: Keep it and silence console-left here: this output is meant for whoever runs the process @ src/orders.ts:7
import express from 'express';

export const app = express();

app.post('/orders', (request, response) => {
  // readylint-disable-next-line console-left -- this output is meant for whoever runs the process
  console.log('order received', request.body);
  response.sendStatus(202);
});

app.get('/orders', (request, response) => {
  const console = request.app.get('order console');
  console.log('orders listed');
  response.sendStatus(200);
});
