import retry from 'retry';
import { report, save } from './save.js';

const operation = retry.operation();

// known: retry floating-promise bad
export function bad(): void {
  operation.attempt(async (_one) => {
//@21-25 floating-promise[error,high]: Nobody waits for the promise of `operation.attempt`: when `fetch` fails, nobody receives it, and Node ends
    await save();
  });
}

// known: retry floating-promise good
export function good(): void {
  operation.attempt((_one) => {
    save().catch(report);
  });
}
