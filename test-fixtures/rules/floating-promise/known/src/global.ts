
import { report, save } from './save.js';

// known: global floating-promise bad
setInterval(async () => {
//@13-17 floating-promise[error,high]: `setInterval` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and
  await save();
}, 60_000);

// known: global floating-promise good
setInterval(() => {
  save().catch(report);
}, 60_000);
