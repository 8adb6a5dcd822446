import { SNS } from '@aws-sdk/client-sns';
import { report, save } from './save.js';

const client = new SNS({});
declare const input: any;

// known: aws-sns unguarded-async-handler bad
client.publish(input, async (_error, _one) => {
//@23-27 unguarded-async-handler[error,high]: `client.publish` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
});

// known: aws-sns unguarded-async-handler good
client.publish(input, (_error, _one) => {
  save().catch(report);
});
