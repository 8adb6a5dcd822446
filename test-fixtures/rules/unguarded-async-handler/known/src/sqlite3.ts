import sqlite3 from 'sqlite3';
import { report, save } from './save.js';

const db = new sqlite3.Database('orders.db');

// known: sqlite3 unguarded-async-handler bad
db.get('select 1', async (_error, _one) => {
//@20-24 unguarded-async-handler[error,high]: `db.get` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: sqlite3 unguarded-async-handler good
db.get('select 1', (_error, _one) => {
  save().catch(report);
});
