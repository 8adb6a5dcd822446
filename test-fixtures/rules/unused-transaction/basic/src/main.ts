import { PrismaClient } from '@prisma/client';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable } from 'drizzle-orm/pg-core';
import express from 'express';
import knex from 'knex';
import { Kysely } from 'kysely';
import mongoose from 'mongoose';
import { DataTypes, Model, Sequelize } from 'sequelize';
import { DataSource } from 'typeorm';

const app = express();
const prisma = new PrismaClient();
const db = drizzle('postgres://localhost/shop');
const orders = pgTable('orders', { id: integer() });
const tables = knex({ client: 'pg', acquireConnectionTimeout: 5_000 });
const typed = new Kysely<{ stock: { sku: string } }>({ dialect: undefined as never });
const source = new DataSource({ type: 'postgres' });
const sequelize = new Sequelize('postgres://localhost/shop');

class Item extends Model {}
Item.init({ sku: DataTypes.STRING }, { sequelize });
const Order = mongoose.model('Order', new mongoose.Schema({ total: Number }));

// doc: bad
app.post('/orders', async (req, res) => {
  await prisma.$transaction(async (tx) => {
    await tx.order.create({ data: req.body.order });
    await prisma.stock.update({ where: { sku: req.body.sku }, data: { count: { decrement: 1 } } });
//        ^^^^^^^^^^^^^^^^^^^ unused-transaction: `prisma.stock.update` stands inside the transaction and writes on the client outside
  });
  res.end();
});
// doc: end

// doc: good
app.post('/orders-together', async (req, res) => {
  await prisma.$transaction(async (tx) => {
    await tx.order.create({ data: req.body.order });
    await tx.stock.update({ where: { sku: req.body.sku }, data: { count: { decrement: 1 } } });
  });
  res.end();
});
// doc: end

app.post('/without-handle', async (req, res) => {
  await prisma.$transaction(async () => {
    await prisma.order.create({ data: req.body.order });
//        ^^^^^^^^^^^^^^^^^^^ unused-transaction: take a handle as the parameter of the function
  });
  res.end();
});

app.post('/drizzle', async (_req, res) => {
  await db.transaction(async (tx) => {
    await tx.insert(orders).values({ id: 1 });
    await db.insert(orders).values({ id: 2 });
//        ^^^^^^^^^ unused-transaction: run it on `tx`
  });
  res.end();
});

app.post('/knex', async (req, res) => {
  await tables.transaction(async (trx) => {
    await trx('orders').insert(req.body.order);
    await tables('stock').insert(req.body.stock);
//        ^^^^^^^^^^^^^^^^^^^^^^ unused-transaction: run it on `trx`
    await tables('stock').insert(req.body.stock).transacting(trx);
  });
  res.end();
});

app.post('/kysely', async (_req, res) => {
  await typed.transaction().execute(async (trx) => {
    await trx.insertInto('stock').values({ sku: 'a' }).execute();
    await typed.insertInto('stock').values({ sku: 'b' }).execute();
//@11-64 unused-transaction: run it on `trx`
  });
  res.end();
});

app.post('/typeorm', async (req, res) => {
  const items = source.getRepository('Item');
  await source.transaction(async (manager) => {
    await manager.save('Item', req.body.item);
    await items.save(req.body.item);
//        ^^^^^^^^^^ unused-transaction: run it on `manager`
    await manager.withRepository(items).save(req.body.item);
  });
  res.end();
});

app.post('/sequelize', async (req, res) => {
  await sequelize.transaction(async (transaction) => {
    await Item.create(req.body.item, { transaction });
    await Item.create(req.body.item);
//        ^^^^^^^^^^^ unused-transaction: run it on `transaction`
  });
  res.end();
});

app.post('/mongoose', async (req, res) => {
  await mongoose.connection.transaction(async (session) => {
    await Order.create([req.body.order], { session });
    await Order.updateMany({}, { total: 0 });
//        ^^^^^^^^^^^^^^^^ unused-transaction: run it on `session`
  });
  res.end();
});

async function reserve(sku: string) {
  await prisma.stock.update({ where: { sku }, data: { count: { decrement: 1 } } });
}

async function reserveIn(client: Pick<PrismaClient, 'stock'>, sku: string) {
  await client.stock.update({ where: { sku }, data: { count: { decrement: 1 } } });
}

app.post('/helpers', async (req, res) => {
  await prisma.$transaction(async (tx) => {
    await tx.order.create({ data: req.body.order });
    await reserve(req.body.sku);
//        ^^^^^^^ unused-transaction: hand `tx` on to it
    await reserveIn(tx, req.body.sku);
    // What only tells of it stays on purpose.
    await prisma.auditLog.create({ data: { what: 'order' } });
    const now = await prisma.setting.findFirst({ where: { key: 'now' } });
    res.json(now);
  });
});

app.listen(3000);
