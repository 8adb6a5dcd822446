import debounce from 'lodash/debounce';
import { report, save } from './save.js';

// known: lodash-delays floating-promise bad
export const job = debounce(async () => {
//@29-33 floating-promise[error,high]: `debounce` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and
  await save();
}, 100);

// known: lodash-delays floating-promise good
export const other = debounce(() => {
  save().catch(report);
}, 100);
