import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

// The limit of an upload is that of the client it works with.
const archive = new S3Client({ requestHandler: { socketTimeout: 5_000 } });
const open = new S3Client({});
//@14-29 call-without-timeout: `new S3Client(…)` sets no time limit, and aws-lib-storage has none that helps
export const keep = (Body: string) => new Upload({ client: archive, params: { Bucket: 'a', Key: 'a', Body } }).done();
export const put = (Body: string) => new Upload({ client: open, params: { Bucket: 'b', Key: 'b', Body } }).done();
export const lent = (client: S3Client) => new Upload({ client, params: { Bucket: 'c', Key: 'c', Body: '' } }).done();
