// fix: Load `lines` with the rows by `populate` @ src/main.ts:25
import { MikroORM } from '@mikro-orm/postgresql';
import express from 'express';
import { Customer, Order } from './entities.ts';

const orm = await MikroORM.init({ dbName: 'shop' });
const app = express();

app.get('/names', async (req, res) => {
  const em = orm.em.fork();
  const orders = await em.find(Order, {}, { limit: 50 });
  const names: string[] = [];
  for (const order of orders) {
    const customer = await em.findOne(Customer, { id: order.customer.id });
    if (customer) names.push(customer.name);
  }
  res.json(names);
});

app.get('/lines', async (req, res) => {
  const em = orm.em.fork();
  const orders = await em.find(Order, { id: { $lt: 50 } }, { populate: ['lines'] });
  const skus: string[] = [];
  for (const order of orders) {
    const lines = order.lines.getItems();
    skus.push(...lines.map((one) => one.sku));
  }
  res.json(skus);
});

app.listen(3000);
