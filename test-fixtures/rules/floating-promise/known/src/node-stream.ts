import { finished, type Readable } from 'node:stream';
import { report, save } from './save.js';

declare const stream: Readable;

// known: node-stream floating-promise bad
finished(stream, async (_one) => {
//@18-22 floating-promise[error,high]: `finished` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and
  await save();
});

// known: node-stream floating-promise good
finished(stream, (_one) => {
  save().catch(report);
});
