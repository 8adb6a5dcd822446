import postgres from 'postgres';
import { report, save } from './save.js';

const sql = postgres();

// known: postgres unguarded-async-handler bad
sql.listen('orders', async (_one) => {
//@22-26 unguarded-async-handler[error,high]: `sql.listen` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: postgres unguarded-async-handler good
sql.listen('orders', (_one) => {
  save().catch(report);
});
