import dns from 'node:dns';
import { report, save } from './save.js';

// known: node-dns floating-promise bad
dns.lookup('example.com', async (_error, _one) => {
//@27-31 floating-promise[error,high]: `dns.lookup` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and
  await save();
});

// known: node-dns floating-promise good
dns.lookup('example.com', (_error, _one) => {
  save().catch(report);
});
