import express from 'express';
import { removeUser } from './removal.js';
import { listOrders, listOrdersLogged } from './orders.js';

const app = express();
app.get('/orders', async (request, response) => {
  response.json([await listOrders(String(request.query.user)), await listOrdersLogged('1')]);
});
app.delete('/users/:id', async (request, response) => {
  await removeUser(request.params.id);
  response.sendStatus(204);
});
app.listen(3000);
