import type { Readable } from 'node:stream';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

const storage = new S3Client({ region: 'eu-central-1' });

// doc: bad
export async function transcribe(audioUrl: string) {
  const response = await fetch(audioUrl);
  return Buffer.from(await response.arrayBuffer());
//@28-47 body-without-limit: `response.arrayBuffer` reads whatever answers at an address that somebody else chose into memory, of any size:
}
// doc: end

// doc: good
export async function transcribeSmall(audioUrl: string) {
  const response = await fetch(audioUrl);
  if (Number(response.headers.get('content-length') ?? Infinity) > 16_000_000) throw new Error('too large');
  return Buffer.from(await response.arrayBuffer());
}
// doc: end

// The service at a fixed address is known.
export async function logo() {
  const response = await fetch('https://cdn.example.com/logo.png');
  return response.arrayBuffer();
}

// Whoever calls it knows the address.
export async function download(url: string) {
  const response = await fetch(url);
  return response.arrayBuffer();
}

async function toBuffer(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function toSmallBuffer(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > 1_000_000) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export async function receipt(Key: string) {
  const object = await storage.send(new GetObjectCommand({ Bucket: 'receipts', Key }));
  return toBuffer(object.Body as Readable);
//@10-17 body-without-limit: `toBuffer` reads a stored file of any size into memory: one that is large enough ends the process; refuse it b
}

export async function smallReceipt(Key: string) {
  const object = await storage.send(new GetObjectCommand({ Bucket: 'receipts', Key }));
  return toSmallBuffer(object.Body as Readable);
}

export async function text(Key: string) {
  const object = await storage.send(new GetObjectCommand({ Bucket: 'receipts', Key }));
  return object.Body?.transformToString();
//@10-39 body-without-limit: `object.Body.transformToString` reads a stored file of any size into memory: one that is large enough ends the
}

export async function smallText(Key: string) {
  const object = await storage.send(new GetObjectCommand({ Bucket: 'receipts', Key }));
  if ((object.ContentLength ?? 0) > 1_000_000) throw new Error('too large');
  return object.Body?.transformToString();
}

async function ask(url: string) {
  const response = await fetch(url, { redirect: 'error' });
  if (!response.ok) throw new Error('not there');
  return response;
}

export async function feed(feedUrl: string) {
  return ask(feedUrl).then((answer) => answer.text());
//@40-50 body-without-limit: `answer.text` reads whatever answers at an address that somebody else chose into memory
}

// It chooses a path of one service, and not who answers.
export async function page(name: string) {
  const response = await fetch(`https://pages.example.com/${name}`);
  return response.text();
}
