import express from 'express';
import * as apart from './apart.js';
import * as orders from './orders.js';

const app = express();
app.post('/orders', async (req, res) => {
  res.json(await orders.placeOrder(req.body.customerId, req.body.lines));
});
app.delete('/orders/:id', async (req, res) => {
  await orders.removeOrder(req.params.id);
  res.end();
});
app.post('/season/end', async (req, res) => {
  await apart.endSeason(req.body.user);
  res.end();
});
app.delete('/projects/:id', async (req, res) => {
  await apart.removeProject(req.params.id, req.body.key);
  await apart.removeProjectAtOnce(req.params.id, req.body.key);
  res.end();
});
app.listen(3000);
