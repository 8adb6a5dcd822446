import express from 'express';
import { placeOrder } from './orders.js';
import { isUp, statusOf } from './probe.js';
import { messageOf, plainOf } from './words.js';

const app = express();

app.post('/orders', async (_request, response) => {
  try {
    response.json(await placeOrder());
  } catch (error) {
    response.status(500).json({ error: messageOf(error) });
                                              // ^^^^^ error-leak[warning,high]: sends the text of whatever failed
//-> src/main.ts:10 the failure comes through this call
//-> src/orders.ts:6 this can fail
//-> src/words.ts:2 its words are taken here
  }
});
app.post('/orders/again', async (_request, response) => {
  try {
    response.json(await placeOrder());
  } catch (error) {
    response.status(500).json({ error: plainOf(error) });
  }
});
app.get('/up', async (_request, response) => {
  try {
    response.json(await isUp(4000));
  } catch (error) {
    response.status(500).json({ error: (error as Error).message });
  }
});
app.get('/status', async (_request, response) => {
  try {
    response.json(await statusOf(4000));
  } catch (error) {
    response.status(500).json({ error: (error as Error).message });
//@40-63 error-leak: sends the text of whatever failed
  }
});
app.listen(3000);
