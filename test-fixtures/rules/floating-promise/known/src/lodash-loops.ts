import forEach from 'lodash/forEach';
import { report, save } from './save.js';

// known: lodash-loops floating-promise bad
export function bad(): void {
  forEach([1, 2], async (_one) => {
//@19-23 floating-promise[error,high]: Nobody waits for the promise of `forEach`: when `fetch` fails, nobody receives it, and Node ends the process
    await save();
  });
}

// known: lodash-loops floating-promise good
export function good(): void {
  forEach([1, 2], (_one) => {
    save().catch(report);
  });
}
