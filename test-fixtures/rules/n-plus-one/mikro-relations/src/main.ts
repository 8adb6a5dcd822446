import { MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import { Customer, Line, Order } from './entities.ts';

const orm = await MikroORM.init({ dbName: 'shop' });
const app = express();

app.get('/names', async (req, res) => {
  const em = orm.em.fork();
  const orders = await em.find(Order, {}, { limit: 50 });
  const names: string[] = [];
  for (const order of orders) {
    const customer = await em.findOne(Customer, { id: order.customer.id });
//@28-74 n-plus-one: `em.findOne` asks the database once for each element of `orders`
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
//@25-58 n-plus-one: `em.find` asks the database once for each element of `orders`
    skus.push(...lines.map((one) => one.sku));
  }
  res.json(skus);
});

app.listen(3000);
