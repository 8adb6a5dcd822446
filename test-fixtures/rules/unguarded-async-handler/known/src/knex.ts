import knex from 'knex';
import { report, save } from './save.js';

const db = knex({ client: 'pg' });

// known: knex unguarded-async-handler bad
db.on('query-error', async (_one) => {
//@22-26 unguarded-async-handler[error,high]: `db.on` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: knex unguarded-async-handler good
db.on('query-error', (_one) => {
  save().catch(report);
});
