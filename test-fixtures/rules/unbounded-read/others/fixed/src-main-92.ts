// fix: Read at most 100 rows by `.limit(MAX_ROWS)` @ src/main.ts:92
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { createClient } from '@supabase/supabase-js';
import express from 'express';
import { getFirestore } from 'firebase-admin/firestore';
import knex from 'knex';
import { Kysely } from 'kysely';
import mysql from 'mysql2/promise';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';

const MAX_ROWS = 100;

class Order {}

const app = express();
const pool = new Pool({ connectionTimeoutMillis: 2_000, query_timeout: 5_000 });
const others = mysql.createPool({ connectTimeout: 1_000 });
const tables = knex({ client: 'pg' });
const typed = new Kysely<{ orders: { id: number } }>({ dialect: undefined as never });
const source = new DataSource({ type: 'postgres' });
const orders = source.getRepository('Order');
const supabase = createClient('https://shop.example.com', 'key');
const firestore = getFirestore();
const orm = await MikroORM.init({});
const em: EntityManager = orm.em.fork();

app.get('/pg', async (_req, res) => {
  const all = await pool.query('SELECT id, total FROM orders ORDER BY id');
  const some = await pool.query('SELECT id FROM orders ORDER BY id LIMIT 50');
  const counted = await pool.query('SELECT count(*) FROM orders');
  const own = await pool.query('SELECT id FROM orders WHERE user_id = $1', [1]);
  // Nothing is added to these.
  const countries = await pool.query('SELECT code FROM countries');
  res.json([all, some, counted, own, countries]);
});

app.get('/mysql', async (_req, res) => {
  const [all] = await others.query('SELECT id FROM orders');
  const [some] = await others.query('SELECT id FROM orders LIMIT 10');
  res.json([all, some]);
});

app.get('/knex', async (_req, res) => {
  const all = await tables('orders').select('id', 'total').orderBy('id');
  const some = await tables('orders').select('id').limit(50);
  const [counted] = await tables('orders').count('id');
  const own = await tables('orders').where({ user_id: 1 });
  res.json([all, some, counted, own]);
});

app.get('/kysely', async (_req, res) => {
  const all = await typed.selectFrom('orders').selectAll().execute();
  const some = await typed.selectFrom('orders').selectAll().limit(50).execute();
  const first = await typed.selectFrom('orders').selectAll().executeTakeFirst();
  const counted = await typed.selectFrom('orders').select(({ fn }) => [fn.countAll().as('n')]).execute();
  res.json([all, some, first, counted]);
});

app.get('/typeorm', async (req, res) => {
  const all = await orders.find({ order: { id: 'ASC' } });
  const open = await orders.findBy({ status: 'open' });
  const some = await orders.find({ take: 50 });
  const own = await orders.findBy({ userId: req.body.userId });
  res.json([all, open, some, own]);
});

app.get('/mikro-orm', async (req, res) => {
  const all = await em.find(Order, {});
  const every = await em.findAll(Order);
  const some = await em.find(Order, {}, { limit: 50 });
  const page = await em.findAll(Order, { limit: 50 });
  const own = await em.find(Order, { user: req.body.user });
  res.json([all, every, some, page, own]);
});

app.get('/supabase', async (_req, res) => {
  const all = await supabase.from('orders').select('id, total');
  const some = await supabase.from('orders').select('id').range(0, 49);
  const counted = await supabase.from('orders').select('id', { count: 'exact', head: true });
  const own = await supabase.from('orders').select('id').eq('user_id', 1);
  res.json([all, some, counted, own]);
});

app.get('/firestore', async (_req, res) => {
  const all = await firestore.collection('orders').limit(MAX_ROWS).get();
  const some = await firestore.collection('orders').limit(50).get();
  const one = await firestore.collection('orders').doc('1').get();
  const own = await firestore.collection('orders').where('user', '==', 1).get();
  res.json([all, some, one, own]);
});

app.post('/orders', async (req, res) => {
  await pool.query('INSERT INTO orders (total) VALUES ($1)', [req.body.total]);
  await others.query('INSERT INTO orders (total) VALUES (?)', [req.body.total]);
  await tables('orders').insert({ total: req.body.total });
  await typed.insertInto('orders').values({ id: 1 }).execute();
  await orders.insert({ total: req.body.total });
  await em.insert(Order, { total: req.body.total });
  await supabase.from('orders').insert({ total: req.body.total });
  await firestore.collection('orders').add({ total: req.body.total });
  res.end();
});

app.listen(3000);
