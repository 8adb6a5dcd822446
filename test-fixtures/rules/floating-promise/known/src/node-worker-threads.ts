import { parentPort } from 'node:worker_threads';
import { report, save } from './save.js';

// known: node-worker-threads floating-promise bad
parentPort?.on('message', async (_one) => {
//@27-31 floating-promise[error,high]: `parentPort.on` does not look at the promise of its async callback: when `fetch` fails, nobody receives it,
  await save();
});

// known: node-worker-threads floating-promise good
parentPort?.on('message', (_one) => {
  save().catch(report);
});
