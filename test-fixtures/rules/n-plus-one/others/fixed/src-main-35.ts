// fix: Insert all of `req.body.rows` with one `insert` @ src/main.ts:35
import express from 'express';
import Redis from 'ioredis';
import knex from 'knex';
import { Kysely } from 'kysely';
import { Pool } from 'pg';
import { DataTypes, Model, Sequelize } from 'sequelize';
import { DataSource, In } from 'typeorm';

const app = express();
const pool = new Pool({ connectionTimeoutMillis: 2_000, query_timeout: 5_000 });
const tables = knex({ client: 'pg' });
const redis = new Redis({ commandTimeout: 1_000 });
const source = new DataSource({ type: 'postgres' });
const typed = new Kysely<{ stock: { sku: string; count: number } }>({ dialect: undefined as never });

class Item extends Model {
  declare sku: string;
}
Item.init({ sku: DataTypes.STRING }, { sequelize: new Sequelize('') });

const query = (text: string, values: unknown[]) => pool.query(text, values);

app.get('/stock', async (req, res) => {
  const counts: unknown[] = [];
  for (const sku of req.body.skus) counts.push(await query('SELECT count FROM stock WHERE sku = $1', [sku]));
  res.json(counts);
});

app.get('/stock-at-once', async (req, res) => {
  res.json(await query('SELECT sku, count FROM stock WHERE sku = ANY($1)', [req.body.skus]));
});

app.post('/stock', async (req, res) => {
  {
    const rows = [...req.body.rows];
    if (rows.length > 0) await tables('stock').insert(rows);
  }
  await tables('stock').insert(req.body.rows);
  res.end();
});

app.get('/kysely', async (req, res) => {
  const skus: string[] = req.body.skus;
  const rows = await Promise.all(
    skus.map((sku) => typed.selectFrom('stock').selectAll().where('sku', '=', sku).executeTakeFirst()),
  );
  res.json(rows);
});

app.get('/typeorm', async (req, res) => {
  const items = source.getRepository('Item');
  const found: unknown[] = [];
  for (const sku of req.body.skus) found.push(await items.findOneBy({ sku }));
  found.push(await items.findBy({ sku: In(req.body.skus) }));
  res.json(found);
});

app.post('/sequelize', async (req, res) => {
  for (const sku of req.body.skus) await Item.create({ sku });
  for (const sku of req.body.skus) await Item.destroy({ where: { sku } });
  await Item.bulkCreate(req.body.rows);
  res.end();
});

app.get('/cached', async (req, res) => {
  const keys: string[] = req.body.keys;
  const found: unknown[] = [];
  for (const key of keys) found.push(await redis.get(key));
  found.push(await redis.mget(keys));
  const pipeline = redis.pipeline();
  for (const key of keys) pipeline.get(key);
  found.push(await pipeline.exec());
  res.json(found);
});

app.post('/search', async (req, res) => {
  const names = new Map<string, string>(req.body.names);
  const wanted: string[] = req.body.wanted;
  res.json(wanted.filter((one) => names.has(one)).map((one) => names.get(one)));
});

app.listen(3000);
