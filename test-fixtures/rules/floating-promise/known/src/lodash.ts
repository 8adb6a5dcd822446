import _ from 'lodash';
import { report, save } from './save.js';

// known: lodash floating-promise bad
export function bad(): void {
  _.forEach([1, 2], async (_one) => {
//@21-25 floating-promise[error,high]: `_.forEach` does not wait for its async callback: when `fetch` fails, nobody receives it, and Node ends the
    await save();
  });
}

// known: lodash floating-promise good
export function good(): void {
  _.forEach([1, 2], (_one) => {
    save().catch(report);
  });
}
