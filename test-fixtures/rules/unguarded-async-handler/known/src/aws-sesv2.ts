import { SESv2 } from '@aws-sdk/client-sesv2';
import { report, save } from './save.js';

const client = new SESv2({});
declare const input: any;

// known: aws-sesv2 unguarded-async-handler bad
client.sendEmail(input, async (_error, _one) => {
//@25-29 unguarded-async-handler[error,high]: `client.sendEmail` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: aws-sesv2 unguarded-async-handler good
client.sendEmail(input, (_error, _one) => {
  save().catch(report);
});
