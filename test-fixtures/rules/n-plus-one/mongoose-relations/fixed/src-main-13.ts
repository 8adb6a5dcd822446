// fix: Load `customer` with the rows by `populate` @ src/main.ts:13
import express from 'express';
import { Customer, Order } from './models.ts';
import { listed } from './plain.js';

const app = express();

app.get('/names', async (req, res) => {
  const orders = await Order.find({ customer: req.query.customer })
    .sort({ _id: -1 })
    .limit(50)
    .populate<{ customer: InstanceType<typeof Customer> | null }>({ path: 'customer', model: Customer });
  const names: unknown[] = [];
  for (const order of orders) {
    const customer = order.customer ?? null;
    if (customer) names.push(customer.name);
  }
  res.json(names);
});

// The id is needed, too.
app.get('/ids', async (req, res) => {
  const orders = await Order.find().limit(50);
  const names: unknown[] = [];
  for (const order of orders) {
    const customer = await Customer.findById(order.customer);
    names.push({ id: order.customer, name: customer?.name });
  }
  res.json(names);
});

// The schema refers to another model.
app.get('/shipped', async (req, res) => {
  const orders = await Order.find().limit(50);
  const names: unknown[] = [];
  for (const order of orders) names.push((await Customer.findById(order.shipTo))?.name);
  res.json(names);
});


app.get('/plain', async (req, res) => {
  res.json(await listed());
});

app.listen(3000);
