import fs from 'fs-extra';
import { report, save } from './save.js';

// known: fs-extra unguarded-async-handler bad
fs.watch('orders', async () => {
//@20-24 unguarded-async-handler[error,high]: `fs.watch` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: fs-extra unguarded-async-handler good
fs.watch('orders', () => {
  save().catch(report);
});
