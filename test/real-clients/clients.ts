/** One call of each library as people write it, on the path that a fix has to mend. */
export interface RealClient {
  name: string;
  source: string;
}

const S3_OPTIONS =
  "endpoint: url, region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1";

export const CLIENTS: readonly RealClient[] = [
  { name: 'fetch', source: 'export const call = (url: string) => fetch(url);' },
  {
    name: 'fetch that posts',
    source: "export const call = (url: string) => fetch(url, { method: 'POST', body: '{}' });",
  },
  {
    name: 'axios',
    source: "import axios from 'axios';\nexport const call = (url: string) => axios.get(url);",
  },
  {
    name: 'axios that posts',
    source: "import axios from 'axios';\nexport const call = (url: string) => axios.post(url, { id: 1 });",
  },
  {
    name: 'axios.create',
    source: `import axios from 'axios';
export function call(baseURL: string) {
  const client = axios.create({ baseURL });
  return client.get('orders');
}`,
  },
  {
    name: 'got',
    source:
      "import got from 'got';\nexport const call = (url: string) => got(url, { retry: { limit: 0 } }).json();",
  },
  {
    name: 'node-fetch',
    source: "import fetch from 'node-fetch';\nexport const call = (url: string) => fetch(url);",
  },
  {
    name: 'undici',
    source: "import { request } from 'undici';\nexport const call = (url: string) => request(url);",
  },
  {
    name: 'superagent',
    source: `import superagent from 'superagent';
export async function call(url: string) {
  const { body } = await superagent.get(url).set('accept', 'application/json');
  return body;
}`,
  },
  {
    name: 'needle',
    source: "import needle from 'needle';\nexport const call = (url: string) => needle('get', url, {});",
  },
  {
    name: 'ofetch',
    source:
      "import { ofetch } from 'ofetch';\nexport const call = (url: string) => ofetch(url, { retry: 0 });",
  },
  {
    name: 'graphql-request',
    source:
      "import { request } from 'graphql-request';\nexport const call = (url: string) => request({ url, document: '{ orders { id } }' });",
  },
  {
    name: 'openai',
    source: `import OpenAI from 'openai';
export function call(baseURL: string) {
  const models = new OpenAI({ baseURL, apiKey: 'key', maxRetries: 0 });
  return models.models.list();
}`,
  },
  {
    name: '@aws-sdk/client-s3',
    source: `import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
export function call(url: string) {
  const storage = new S3Client({ ${S3_OPTIONS} });
  return storage.send(new ListBucketsCommand({}));
}`,
  },
];
