import { S3 } from '@aws-sdk/client-s3';
import { report, save } from './save.js';

const client = new S3({});
declare const input: any;

// known: aws-s3 unguarded-async-handler bad
client.getObject(input, async (_error, _one) => {
//@25-29 unguarded-async-handler[error,high]: `client.getObject` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node
  await save();
});

// known: aws-s3 unguarded-async-handler good
client.getObject(input, (_error, _one) => {
  save().catch(report);
});
