import express from 'express';
import * as drizzle from './drizzle.js';
import './knex.js';
import './mongoose.js';
import * as pg from './pg.js';
import './sequelize.js';
import './typeorm.js';

const app = express();
app.delete('/invoices/:id', async (req, res) => {
  await drizzle.remove(Number(req.params.id));
  res.end();
});
app.delete('/orders/:id', async (req, res) => {
  await pg.remove(req.params.id);
  res.end();
});
app.listen(3000);
