import { execFile } from 'node:child_process';
import { report, save } from './save.js';

// known: node-child-process floating-promise bad
execFile('ls', async (_error, _one) => {
//@16-20 floating-promise[error,high]: `execFile` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and
  await save();
});

// known: node-child-process floating-promise good
execFile('ls', (_error, _one) => {
  save().catch(report);
});
