import AWS from 'aws-sdk';

const s3 = new AWS.S3();

// known: aws-v2 floating-promise bad
export async function bad(): Promise<void> {
  s3.deleteObject({ Bucket: 'b', Key: 'k' });
//@3-17 floating-promise[error,high]: `s3.deleteObject` is never executed: aws-v2 starts its work when the result is awaited, and nobody awaits
}

// known: aws-v2 floating-promise good
export async function good(): Promise<void> {
  await s3.deleteObject({ Bucket: 'b', Key: 'k' }).promise();
}
