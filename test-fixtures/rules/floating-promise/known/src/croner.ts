import { Cron } from 'croner';
import { report, save } from './save.js';

// known: croner floating-promise bad
export const job = new Cron('* * * * *', async () => {
//@42-46 floating-promise[error,high]: `Cron` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: croner floating-promise good
export const other = new Cron('* * * * *', () => {
  save().catch(report);
});
