import needle from 'needle';
import { report, save } from './save.js';

// known: needle unguarded-async-handler bad
needle.get('https://example.com', { response_timeout: 1000 }, async (_error, _one) => {
//@63-67 unguarded-async-handler[error,high]: `needle.get` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: needle unguarded-async-handler good
needle.get('https://example.com', { response_timeout: 1000 }, (_error, _one) => {
  save().catch(report);
});
