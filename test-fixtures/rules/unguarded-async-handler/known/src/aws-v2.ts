import AWS from 'aws-sdk';
import { report, save } from './save.js';

const s3 = new AWS.S3();

// known: aws-v2 unguarded-async-handler bad
s3.getObject({ Bucket: 'b', Key: 'k' }, async (_error, _one) => {
//@41-45 unguarded-async-handler[error,high]: `s3.getObject` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends
  await save();
});

// known: aws-v2 unguarded-async-handler good
s3.getObject({ Bucket: 'b', Key: 'k' }, (_error, _one) => {
  save().catch(report);
});
