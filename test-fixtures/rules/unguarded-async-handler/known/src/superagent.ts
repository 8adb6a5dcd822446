import superagent from 'superagent';
import { report, save } from './save.js';

// known: superagent unguarded-async-handler bad
superagent.get('https://example.com').timeout(1000).end(async (_error, _one) => {
//@57-61 unguarded-async-handler[error,high]: `superagent.get(…).timeout(…).end` does not wait for this async handler: when `fetch` fails, nobody receives
  await save();
});

// known: superagent unguarded-async-handler good
superagent.get('https://example.com').timeout(1000).end((_error, _one) => {
  save().catch(report);
});
