import express from 'express';
import { uniqBy } from 'lodash';
import { DataSource, type Repository } from 'typeorm';
import { Line, Order } from './entities.ts';
import { oncePer } from './lists.ts';

const source = new DataSource({ type: 'postgres', entities: [Order, Line] });
const orders: Repository<Order> = source.getRepository(Order);
const lines: Repository<Line> = source.getRepository(Line);
const app = express();

// Ties and unties rows, of which none is made or removed.
app.post('/orders/lines', async (req, res) => {
  for (const id of req.body.removed) {
    await orders.createQueryBuilder().relation('lines').of(req.body.order).remove(id);
//@11-85 n-plus-one[info]: writes to the database once for each element of `req.body.removed`
  }
  // Rows that are there change one by one, however many are handed over.
  const found = await lines.find({ where: { order: req.body.order } });
  for (const line of found) {
    line.price = 0;
    await lines.save(line);
//@11-26 n-plus-one[info]: `lines.save` writes to the database
  }
  for (const line of found) {
    line.notes.push('cancelled');
    await lines.save(line);
//@11-26 n-plus-one[info]: `lines.save` writes to the database
  }
  for (const sku of req.body.skus) {
    const line = new Line();
    line.sku = sku;
    await lines.save(line);
//@11-26 n-plus-one: `lines.save` writes to the database once for each element of `req.body.skus`: that many round trips add up one after another; hand all of them to one `save`
  }
  res.end();
});

// Children go before their parents.
app.post('/orders/remove', async (req, res) => {
  const found = await orders.find({ where: { customer: req.body.customer } });
  for (const one of [...found.reverse()]) await orders.remove(one);
//@49-66 n-plus-one[info]: `orders.remove` writes to the database
  const drafts = await orders.find({ where: { customer: req.body.draft } });
  for (const one of drafts) await orders.remove(one);
//@35-52 n-plus-one: `orders.remove` writes to the database once for each element of `drafts`: that many round trips add up one after another; hand all of them to one `remove`
  res.end();
});

// Of two branches a turn takes one.
app.post('/orders/move', async (req, res) => {
  for (const id of req.body.ids) {
    const order = await orders.findOneBy({ id });
//@25-48 n-plus-one: `orders.findOneBy` asks the database once for each element of `req.body.ids`, and so does another call in the same loop
    if (order) await lines.delete({ order: id });
    else await lines.delete({ sku: id });
  }
  res.end();
});

// However they are put together, they are few.
app.post('/few', async (req, res) => {
  const limits = [req.body.first];
  if (req.body.second) limits.push(req.body.second);
  for (const sku of limits) await lines.findOneBy({ sku });
  for (const sku of oncePer([req.body.first, req.body.second])) await lines.findOneBy({ sku });
  for (const sku of uniqBy([req.body.first, req.body.second], String)) await lines.findOneBy({ sku });
  await showAll([req.body.first, req.body.second]);
  await showMany([req.body.first]);
  const many = [req.body.first];
  for (const one of req.body.more) many.push(one);
  await showMany(many);
  for (const sku of [req.body.first].concat(req.body.more)) await lines.findOneBy({ sku });
//@67-90 n-plus-one: `lines.findOneBy` asks the database once for each element of
  res.end();
});

async function showAll(skus: string[]) {
  for (const sku of skus) process.stdout.write(String(await lines.findOneBy({ sku })));
}

async function showMany(skus: string[]) {
  for (const sku of skus) process.stdout.write(String(await lines.findOneBy({ sku })));
//@61-84 n-plus-one: `lines.findOneBy` asks the database once for each element of `skus`
}

// It takes a list to leave out, not a list to ask for.
app.post('/cheapest', async (req, res) => {
  for (const { sku } of req.body.lines) process.stdout.write(String(await allBut([sku])));
  for (const { sku } of req.body.lines) process.stdout.write(String(await pricesOf([sku])));
//@75-89 n-plus-one: `pricesOf` takes a list and gets one element of `req.body.lines` at a time
  res.end();
});

async function allBut(skus: string[]) {
  const all = await lines.find({ take: 100 });
  return all.filter((one) => !skus.includes(one.sku)).map((one) => one.price);
}

async function pricesOf(skus: string[]) {
  const all = await lines.find({ take: 100 });
  return skus.map((sku) => all.find((one) => one.sku === sku)?.price);
}

app.listen(3000);
