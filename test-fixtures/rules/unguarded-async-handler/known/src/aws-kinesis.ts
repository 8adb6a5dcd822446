import { Kinesis } from '@aws-sdk/client-kinesis';
import { report, save } from './save.js';

const client = new Kinesis({});
declare const input: any;

// known: aws-kinesis unguarded-async-handler bad
client.putRecord(input, async (_error, _one) => {
//@25-29 unguarded-async-handler[error,high]: `client.putRecord` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: aws-kinesis unguarded-async-handler good
client.putRecord(input, (_error, _one) => {
  save().catch(report);
});
