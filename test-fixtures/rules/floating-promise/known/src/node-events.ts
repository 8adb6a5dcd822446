import { EventEmitter } from 'node:events';
import { report, save } from './save.js';

const events = new EventEmitter();

// known: node-events floating-promise bad
events.on('order', async (_one) => {
//@20-24 floating-promise[error,high]: `events.on` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and
  await save();
});

// known: node-events floating-promise good
events.on('order', (_one) => {
  save().catch(report);
});
