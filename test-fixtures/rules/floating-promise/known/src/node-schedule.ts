import schedule from 'node-schedule';
import { report, save } from './save.js';

// known: node-schedule floating-promise bad
schedule.scheduleJob('* * * * *', async () => {
//@35-39 floating-promise[error,high]: `schedule.scheduleJob` does not look at the promise of its async callback: when `fetch` fails, nobody
  await save();
});

// known: node-schedule floating-promise good
schedule.scheduleJob('* * * * *', () => {
  save().catch(report);
});
