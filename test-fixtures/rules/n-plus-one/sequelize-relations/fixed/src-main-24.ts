// fix: Load `lines` with the rows by `include` @ src/main.ts:24
import express from 'express';
import { Customer, Line, Order } from './models.ts';

const app = express();

app.get('/names', async (req, res) => {
  const orders = await Order.findAll({ where: { customerId: req.query.customer }, limit: 50 });
  const names: string[] = [];
  for (const order of orders) {
    const customer = await Customer.findByPk(order.customerId);
    if (customer) names.push(customer.name);
  }
  res.json(names);
});

app.get('/lines', async (req, res) => {
  const orders = await Order.findAll({
    include: [{ model: Customer, as: 'customer' }, { model: Line, as: 'lines', separate: true, where: { count: 1 }, order: [['id', 'ASC']] }],
    limit: 50,
  });
  const listed = orders.map((order) => {
      const lines = order.lines ?? [];
      return { id: order.id, customer: order.customer?.name, skus: lines.map((one) => one.sku) };
    });
  res.json(listed);
});

// Plain rows hold no models.
app.get('/raw', async (req, res) => {
  const orders = await Order.findAll({ raw: true, limit: 50 });
  const names: unknown[] = [];
  for (const order of orders) names.push((await Customer.findByPk(order.customerId))?.name);
  res.json(names);
});

// TypeScript knows no `shipTo` of an order.
app.get('/undeclared', async (req, res) => {
  const orders = await Order.findAll({ limit: 50 });
  const names: unknown[] = [];
  for (const order of orders) names.push((await Customer.findByPk(order.shipToId))?.name);
  res.json(names);
});

// The model itself goes out, and with it all that was loaded.
app.get('/whole', async (req, res) => {
  const orders = await Order.findAll({ limit: 50 });
  const listed: unknown[] = [];
  for (const order of orders) {
    const customer = await Customer.findByPk(order.customerId);
    listed.push({ ...order.toJSON(), name: customer?.name });
  }
  res.json(listed);
});

app.listen(3000);
