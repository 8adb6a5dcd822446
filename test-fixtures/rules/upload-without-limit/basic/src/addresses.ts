import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const storage = new S3Client({ requestHandler: { requestTimeout: 5_000 } });

export async function sign(Key: string): Promise<string> {
  const command = new PutObjectCommand({ Bucket: 'files', Key });
  return await getSignedUrl(storage, command, { expiresIn: 60 });
}

export async function signChecked(Key: string, size: number): Promise<string> {
  return await getSignedUrl(storage, new PutObjectCommand({ Bucket: 'files', Key, ContentLength: size }));
}

const MOST = 1_000_000;

export async function issue(key: string, size: number): Promise<string> {
  if (size > MOST) throw new Error('too large');
  return await sign(key);
}

export async function download(Key: string): Promise<string> {
  return await getSignedUrl(storage, new GetObjectCommand({ Bucket: 'files', Key }));
}

/** Whoever holds a store of that kind calls it; what becomes of the address is not seen. */
export class Store {
  async address(Key: string): Promise<string> {
    return await getSignedUrl(storage, new PutObjectCommand({ Bucket: 'files', Key }));
  }
}
