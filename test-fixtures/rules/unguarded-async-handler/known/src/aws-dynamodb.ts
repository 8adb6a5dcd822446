import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { report, save } from './save.js';

const client = new DynamoDB({});
declare const input: any;

// known: aws-dynamodb unguarded-async-handler bad
client.getItem(input, async (_error, _one) => {
//@23-27 unguarded-async-handler[error,high]: `client.getItem` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
});

// known: aws-dynamodb unguarded-async-handler good
client.getItem(input, (_error, _one) => {
  save().catch(report);
});
