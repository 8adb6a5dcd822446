import cron from 'node-cron';
import { report, save } from './save.js';

// known: node-cron floating-promise bad
cron.schedule('* * * * *', async () => {
//@28-32 floating-promise[error,high]: `cron.schedule` does not look at the promise of its async callback: when `fetch` fails, nobody receives it,
  await save();
});

// known: node-cron floating-promise good
cron.schedule('* * * * *', () => {
  save().catch(report);
});
