import pg from 'pg';
import { report, save } from './save.js';

const pool = new pg.Pool();

// known: pg unguarded-async-handler bad
pool.query('select 1', async (_error, _one) => {
//@24-28 unguarded-async-handler[error,high]: `pool.query` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: pg unguarded-async-handler good
pool.query('select 1', (_error, _one) => {
  save().catch(report);
});
