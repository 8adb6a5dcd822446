import { of } from 'rxjs';
import { report, save } from './save.js';

// known: rxjs unguarded-async-handler bad
of(1).subscribe(async (_one) => {
//@17-21 unguarded-async-handler[error,high]: `of(…).subscribe` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
});

// known: rxjs unguarded-async-handler good
of(1).subscribe((_one) => {
  save().catch(report);
});
