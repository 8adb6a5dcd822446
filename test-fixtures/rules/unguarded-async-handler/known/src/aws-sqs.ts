import { SQS } from '@aws-sdk/client-sqs';
import { report, save } from './save.js';

const client = new SQS({});
declare const input: any;

// known: aws-sqs unguarded-async-handler bad
client.sendMessage(input, async (_error, _one) => {
//@27-31 unguarded-async-handler[error,high]: `client.sendMessage` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: aws-sqs unguarded-async-handler good
client.sendMessage(input, (_error, _one) => {
  save().catch(report);
});
