import twilio from 'twilio';
import { report, save } from './save.js';

const client = twilio();

// known: twilio floating-promise bad
export function bad(): void {
  client.messages.each(async (_one) => {
//@24-28 floating-promise[error,high]: Nobody waits for the promise of `client.messages.each`: when `fetch` fails, nobody receives it, and Node ends
    await save();
  });
}

// known: twilio floating-promise good
export function good(): void {
  client.messages.each((_one) => {
    save().catch(report);
  });
}
