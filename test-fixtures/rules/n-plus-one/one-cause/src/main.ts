import { PrismaClient } from '@prisma/client';
import express from 'express';
import knex from 'knex';

const app = express();
const prisma = new PrismaClient();
const tables = knex({ client: 'pg' });

// What is asked because of the first answer has one cause with it.
app.post('/mentions', async (req, res) => {
  for (const id of req.body.ids) {
    const user = await prisma.user.findFirst({ where: { id } });
//@24-63 n-plus-one: `prisma.user.findFirst` asks the database once for each element of `req.body.ids`, and so do 2 other calls in the same loop
    if (!user) continue;
    const team = await prisma.team.findFirst({ where: { id: user.team } });
    if (team?.isOpen) await prisma.note.create({ data: { user: id } });
  }
  res.end();
});

// Two questions of their own are two causes.
app.post('/totals', async (req, res) => {
  const totals: unknown[] = [];
  for (const id of req.body.ids) {
    const orders = await prisma.order.count({ where: { client: id } });
//@26-70 n-plus-one: `prisma.order.count` asks the database once for each element of `req.body.ids`: that many
    const visits = await prisma.visit.count({ where: { client: id } });
//@26-70 n-plus-one: `prisma.visit.count` asks the database once for each element of `req.body.ids`: that many
    totals.push({ orders, visits });
  }
  res.json(totals);
});

// A transaction has one connection.
app.post('/lines', async (req, res) => {
  const orders: string[] = req.body.orders;
  const found = await tables.transaction(async (trx) =>
    Promise.all(orders.map((id) => trx('lines').where({ order: id }))),
//@36-68 n-plus-one: `trx` asks the database once for each element of `orders`: that many queries at once wait for the few connections of the pool, or for the one of a transaction
  );
  const others = await Promise.all(orders.map((id) => tables('lines').where({ order: id })));
//@55-90 n-plus-one: `tables` asks the database once for each element of `orders`: that many queries wait for the same few connections
  res.json({ found, others });
});

// Each of the rows that are held back goes over the wire alone, but not before.
app.post('/tags', async (req, res) => {
  const names: string[] = req.body.names;
  await prisma.$transaction([
    prisma.post.update({ where: { id: req.body.id }, data: { title: req.body.title } }),
    ...names.map((name) => prisma.tag.create({ data: { name } })),
//@28-64 n-plus-one: `prisma.tag.create` writes to the database once for each element of `names`: that many round trips add up one after another
  ]);
  res.end();
});

// The newest of each: one query for all cannot say how many of each.
app.get('/newest', async (req, res) => {
  const blogs: string[] = req.body.blogs;
  const newest = await Promise.all(
    blogs.map((blog) => prisma.post.findMany({ where: { blog }, take: 3 })),
//@25-74 n-plus-one[info]: `prisma.post.findMany` asks the database once for each element of `blogs`
  );
  res.json(newest);
});

async function moveShop(id: string) {
  const shop = await prisma.shop.findFirst({ where: { id } });
  await prisma.offer.deleteMany({ where: { shop: shop?.id } });
  await prisma.note.create({ data: { shop: id } });
  return shop;
}

const ownerOf = (id: string) => prisma.owner.findFirst({ where: { id } });
const titleOf = (id: string) => prisma.title.findFirst({ where: { shop: id } });

// What is asked because of a bigger piece of work is a part of it.
app.post('/moves', async (req, res) => {
  const found: unknown[] = [];
  for (const id of req.body.ids) {
    const shop = await moveShop(id);
//@24-35 n-plus-one[info]: `moveShop` asks the database once for each element of `req.body.ids`
    if (shop) found.push(await ownerOf(id));
    found.push(await titleOf(id));
//@22-32 n-plus-one: `titleOf` asks the database once for each element of `req.body.ids`
  }
  res.json(found);
});

declare const warehouse: { plan(id: string): Promise<string>; run(plan: string): Promise<unknown> };

async function sourceOf(id: string) {
  return prisma.source.findFirst({ where: { id } });
}

async function explore(id: string) {
  const source = await sourceOf(id);
  const plan = await warehouse.plan(String(source));
  return warehouse.run(plan).then((rows) => ({ rows, plan }));
}

// Of two things that it waits for nobody can tell what they cost, and the query is one part.
async function explored(id: string) {
  const source = await sourceOf(id);
  await warehouse.plan(String(source));
  return await warehouse.run(id);
}

app.post('/explorations', async (req, res) => {
  const found: unknown[] = [];
  for (const id of req.body.ids) found.push(await explored(id));
//@51-62 n-plus-one[info]: `explored` asks the database once for each element of `req.body.ids`
  for (const id of req.body.ids) found.push(await explore(id));
//@51-61 n-plus-one: `explore` asks the database once for each element of `req.body.ids`
  for (const id of req.body.ids) found.push(await sourceOf(id));
//@51-62 n-plus-one: `sourceOf` asks the database once for each element of `req.body.ids`
  res.json(found);
});

app.listen(3000);
