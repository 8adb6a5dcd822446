// fix: Load `customer` with the rows by `populate` @ src/main.ts:13
import { MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import { Line, Order } from './entities.ts';

const orm = await MikroORM.init({ dbName: 'shop' });
const app = express();

app.get('/names', async (req, res) => {
  const em = orm.em.fork();
  const orders = await em.find(Order, {}, { limit: 50, populate: ['customer'] });
  const names: string[] = [];
  for (const order of orders) {
    const customer = order.customer;
    if (customer) names.push(customer.name);
  }
  res.json(names);
});

app.get('/lines', async (req, res) => {
  const em = orm.em.fork();
  const orders = await em.find(Order, { id: { $lt: 50 } });
  const skus: string[] = [];
  for (const order of orders) {
    const lines = await em.find(Line, { order: order.id });
    skus.push(...lines.map((one) => one.sku));
  }
  res.json(skus);
});

app.listen(3000);
