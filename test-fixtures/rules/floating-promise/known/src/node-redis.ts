import { createClient } from 'redis';
import { report, save } from './save.js';

const client = createClient();
client.on('error', report);

// known: node-redis floating-promise bad
client.subscribe('orders', async (_one) => {
//@28-32 floating-promise[error,high]: `client.subscribe` does not look at the promise of its async callback: when `fetch` fails, nobody receives
  await save();
});

// known: node-redis floating-promise good
client.subscribe('orders', (_one) => {
  save().catch(report);
});
