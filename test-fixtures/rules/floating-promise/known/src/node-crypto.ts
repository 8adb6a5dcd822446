import crypto from 'node:crypto';
import { report, save } from './save.js';

// known: node-crypto floating-promise bad
crypto.randomBytes(16, async (_error, _one) => {
//@24-28 floating-promise[error,high]: `crypto.randomBytes` does not look at the promise of its async callback: when `fetch` fails, nobody receives
  await save();
});

// known: node-crypto floating-promise good
crypto.randomBytes(16, (_error, _one) => {
  save().catch(report);
});
