import sql from 'mssql';
import { report, save } from './save.js';

const pool = await sql.connect('mssql://localhost');

// known: mssql unguarded-async-handler bad
pool.request().query('select 1', async (_error, _one) => {
//@34-38 unguarded-async-handler[error,high]: `pool.request(…).query` does not wait for this async handler: when `fetch` fails, nobody receives it, and
  await save();
});

// known: mssql unguarded-async-handler good
pool.request().query('select 1', (_error, _one) => {
  save().catch(report);
});
