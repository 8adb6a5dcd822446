import { Lambda } from '@aws-sdk/client-lambda';
import { report, save } from './save.js';

const client = new Lambda({});
declare const input: any;

// known: aws-lambda unguarded-async-handler bad
client.invoke(input, async (_error, _one) => {
//@22-26 unguarded-async-handler[error,high]: `client.invoke` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
});

// known: aws-lambda unguarded-async-handler good
client.invoke(input, (_error, _one) => {
  save().catch(report);
});
