import express from 'express';
import knex from 'knex';
import * as made from './prisma.js';
import { RoleService, RoleStore } from './store.js';
import './unit.js';

const app = express();
const db = knex({ client: 'pg' });
const roles = new RoleService(new RoleStore(db));

app.post('/roles', async (req, res) => {
  await roles.add(String(req.body.name), ['read']);
  res.end();
});

// Elsewhere the same is made on a transaction: whoever reads `RoleService` cannot tell which it is.
app.post('/roles/many', async (req, res) => {
  await db.transaction(async (trx) => {
    const store = new RoleStore(trx);
    await store.create(String(req.body.name));
  });
  res.end();
});

app.post('/visit', async (req, res) => {
  res.json(await made.visit(String(req.body.name)));
});
app.post('/visitRun', async (req, res) => {
  res.json(await made.visitRun(String(req.body.name)));
});
app.post('/publish', async (req, res) => {
  res.json(await made.publish(String(req.body.name)));
});
app.post('/publishIf', async (req, res) => {
  res.json(await made.publishIf(String(req.body.name)));
});
app.post('/furnish', async (req, res) => {
  res.json(await made.furnish(String(req.body.name)));
});
app.post('/build', async (req, res) => {
  res.json(await made.build(req.body.room));
});
app.listen(3000);
