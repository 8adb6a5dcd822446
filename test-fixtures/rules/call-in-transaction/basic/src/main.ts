import express from 'express';
import { charged, chargedFirst, notified } from './orders.js';

const app = express();
app.post('/orders', async (_req, res) => {
  res.json([await charged('a'), await chargedFirst('a'), await notified('a')]);
});
app.listen(3000);
