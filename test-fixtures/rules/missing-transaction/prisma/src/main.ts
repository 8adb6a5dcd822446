import express from 'express';
import './apart.js';
import * as orders from './orders.js';

const app = express();
app.post('/orders', async (req, res) => {
  res.json(await orders.placeOrder(req.body.customerId, req.body.lines));
});
app.listen(3000);
