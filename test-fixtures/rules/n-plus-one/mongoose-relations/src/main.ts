import express from 'express';
import { Customer, Order } from './models.ts';
import { listed } from './plain.js';

const app = express();

app.get('/names', async (req, res) => {
  const orders = await Order.find({ customer: req.query.customer })
    .sort({ _id: -1 })
    .limit(50);
  const names: unknown[] = [];
  for (const order of orders) {
    const customer = await Customer.findById(order.customer);
//@28-60 n-plus-one: `Customer.findById` asks the database once for each element of `orders`
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
//@28-60 n-plus-one: `Customer.findById` asks the database once for each element of `orders`
    names.push({ id: order.customer, name: customer?.name });
  }
  res.json(names);
});

// The schema refers to another model.
app.get('/shipped', async (req, res) => {
  const orders = await Order.find().limit(50);
  const names: unknown[] = [];
  for (const order of orders) names.push((await Customer.findById(order.shipTo))?.name);
//@49-79 n-plus-one: `Customer.findById` asks the database once for each element of `orders`
  res.json(names);
});


app.get('/plain', async (req, res) => {
  res.json(await listed());
});

app.listen(3000);
