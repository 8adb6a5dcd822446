import readline from 'node:readline';
import { report, save } from './save.js';

const lines = readline.createInterface({ input: process.stdin });

// known: node-readline floating-promise bad
lines.question('Sure?', async (_one) => {
//@25-29 floating-promise[error,high]: `lines.question` does not look at the promise of its async callback: when `fetch` fails, nobody receives it,
  await save();
});

// known: node-readline floating-promise good
lines.question('Sure?', (_one) => {
  save().catch(report);
});
