import express from 'express';
import { charge, rates, refund, summary } from './pay.js';

const app = express();

app.post('/charge', async (req, res) => {
  res.json({ id: await charge(100) });
});
app.post('/refund', async (req, res, next) => {
  try {
    await refund('pi_1');
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});
app.get('/rates', (req, res, next) => {
  rates().then((answer) => res.json(answer.data)).catch(next);
});
setInterval(async () => {
  await summary('the last hour');
}, 3_600_000);
app.listen(3000);
