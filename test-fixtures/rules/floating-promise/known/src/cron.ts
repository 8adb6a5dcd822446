import { CronJob } from 'cron';
import { report, save } from './save.js';

// known: cron floating-promise bad
export const job = new CronJob('* * * * *', async () => {
//@45-49 floating-promise[error,high]: `CronJob` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and
  await save();
});

// known: cron floating-promise good
export const other = new CronJob('* * * * *', () => {
  save().catch(report);
});
