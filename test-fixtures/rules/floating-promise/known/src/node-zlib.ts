import zlib from 'node:zlib';
import { report, save } from './save.js';

// known: node-zlib floating-promise bad
zlib.gzip('text', async (_error, _one) => {
//@19-23 floating-promise[error,high]: `zlib.gzip` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and
  await save();
});

// known: node-zlib floating-promise good
zlib.gzip('text', (_error, _one) => {
  save().catch(report);
});
