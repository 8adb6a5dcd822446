import { setTimeout } from 'node:timers';
import { report, save } from './save.js';

// known: node-timers floating-promise bad
setTimeout(async () => {
//@12-16 floating-promise[error,high]: `setTimeout` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and
  await save();
}, 100);

// known: node-timers floating-promise good
setTimeout(() => {
  save().catch(report);
}, 100);
