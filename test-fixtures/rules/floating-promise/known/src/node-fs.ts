import fs from 'node:fs';
import { report, save } from './save.js';

// known: node-fs floating-promise bad
fs.watch('orders', async () => {
//@20-24 floating-promise[error,high]: `fs.watch` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and
  await save();
});

// known: node-fs floating-promise good
fs.watch('orders', () => {
  save().catch(report);
});
