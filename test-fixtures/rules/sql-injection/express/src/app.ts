import express from 'express';
import { PrismaClient } from '@prisma/client';
import { Pool } from 'pg';
import { z } from 'zod';
import { activeVisitors, visitorsOf } from './visitors';

const pool = new Pool();
const prisma = new PrismaClient();
const app = express();
app.use(express.json());

// doc: bad
app.get('/users', async (req, res) => {
  const found = await pool.query(`SELECT * FROM users WHERE name = '${req.query.name}'`);
//@23-88 sql-injection[error]: `req.query.name` becomes a part of the SQL that `pool.query` runs
  res.json(found.rows);
});
// doc: end

// doc: good
app.get('/by-name', async (req, res) => {
  const found = await pool.query('SELECT * FROM users WHERE name = $1', [req.query.name]);
  res.json(found.rows);
});
// doc: end

app.get('/page', async (req, res) => {
  const offset = Number(req.query.page) || 0;
  const column = ['name', 'age'].includes(String(req.query.by)) ? req.query.by : 'name';
  const found = await pool.query(`SELECT * FROM users ORDER BY ${column} OFFSET ${offset}`);
  res.json(found.rows);
});

app.delete('/users/:id', async (req, res) => {
  const text = 'DELETE FROM users WHERE id = ' + req.params.id;
  await pool.query(text);
//@9-24 sql-injection[error]: `req.params.id` becomes a part of the SQL that `pool.query` runs
  res.end();
});

app.get('/search', async (req, res) => {
  let text = String(req.query.q ?? '');
  text = text.length <= 200 ? text : text.substring(0, 200);
  const found = await pool.query(`SELECT * FROM users WHERE name LIKE '%${text}%'`);
//@23-83 sql-injection[error]: `req.query.q` becomes a part of the SQL that `pool.query` runs
  res.json(found.rows);
});

app.get('/named', async (req, res) => {
  const text = req.query.q === 'undefined' ? '' : req.query.q;
  res.json((await pool.query(`SELECT * FROM users WHERE name = '${text}'`)).rows);
//@19-74 sql-injection[error]: `req.query.q` becomes a part of the SQL that `pool.query` runs
});

app.get('/sorted', async (req, res) => {
  const way = req.query.way === 'desc' ? req.query.way : 'asc';
  res.json((await pool.query(`SELECT * FROM users ORDER BY name ${way}`)).rows);
});

app.get('/order', async (req, res) => {
  const { by } = z.object({ by: z.string().min(1) }).parse(req.query);
  res.json((await pool.query(`SELECT * FROM users ORDER BY ${by}`)).rows);
//@19-66 sql-injection[error]: `req.query.by` becomes a part of the SQL that `pool.query` runs
});

app.get('/order-of-some', async (req, res) => {
  const { by } = z.object({ by: z.enum(['name', 'age']) }).parse(req.query);
  res.json((await pool.query(`SELECT * FROM users ORDER BY ${by}`)).rows);
});

app.get('/live/:projectId', async (req, res) => {
  res.json(await activeVisitors(req.params.projectId));
});

app.get('/shops/:slug', async (req, res) => {
  const { slug } = req.params;
  const shop = await prisma.shop.findUnique({ where: { slug } });
  if (!shop) return res.sendStatus(404);
  return res.json(await visitorsOf(slug));
});
