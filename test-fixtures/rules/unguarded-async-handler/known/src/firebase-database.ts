import { getDatabase } from 'firebase-admin/database';
import { report, save } from './save.js';

const database = getDatabase();

// known: firebase-database unguarded-async-handler bad
database.ref('orders').on('value', async (_one) => {
//@36-40 unguarded-async-handler[error,high]: `database.ref(…).on` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: firebase-database unguarded-async-handler good
database.ref('orders').on('value', (_one) => {
  save().catch(report);
});
