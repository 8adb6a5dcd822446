import Bottleneck from 'bottleneck';
import { report, save } from './save.js';

const limiter = new Bottleneck();

// known: bottleneck unguarded-async-handler bad
limiter.on('idle', async () => {
//@20-24 unguarded-async-handler[error,high]: `limiter.on` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: bottleneck unguarded-async-handler good
limiter.on('idle', () => {
  save().catch(report);
});
