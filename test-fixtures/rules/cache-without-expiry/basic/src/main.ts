import { Redis as Upstash } from '@upstash/redis';
import express from 'express';
import Redis from 'ioredis';
import { createClient } from 'redis';

const app = express();
const redis = new Redis({ commandTimeout: 1_000 });
const client = createClient();
const upstash = Upstash.fromEnv();
declare const load: (id: string) => Promise<unknown>;

// doc: bad
export async function profileOf(id: string) {
  const key = `profile:${id}`;
  const known = await redis.get(key);
  if (known) return JSON.parse(known);
  const profile = await load(id);
  await redis.set(key, JSON.stringify(profile));
//      ^^^^^^^^^ cache-without-expiry: `redis.set` keeps this answer for ever: it goes on being served when the data have changed
  return profile;
}
// doc: end

// doc: good
export async function accountOf(id: string) {
  const key = `account:${id}`;
  const known = await redis.get(key);
  if (known) return JSON.parse(known);
  const account = await load(id);
  await redis.set(key, JSON.stringify(account), 'EX', 300);
  return account;
}
// doc: end

export async function pageOf(id: string) {
  const known = await client.get(`cache:page:${id}`);
  if (known) return known;
  const page = await load(id);
  await client.set(`cache:page:${id}`, JSON.stringify(page));
//      ^^^^^^^^^^ cache-without-expiry: give it an expiry as `{ EX: 3600 }`
  return page;
}

export async function cachePrices(shop: string, prices: unknown) {
  await upstash.set(`prices:${shop}`, JSON.stringify(prices));
//      ^^^^^^^^^^^ cache-without-expiry: `{ ex: 3600 }`
}

// Ends in a second step.
export async function listOf(id: string) {
  const known = await redis.get(`list:${id}`);
  if (known) return JSON.parse(known);
  await redis.set(`list:${id}`, JSON.stringify(await load(id)));
  await redis.expire(`list:${id}`, 60);
  return null;
}

// State, and no answer that is made again.
export async function remember(id: string, state: unknown) {
  await redis.set(`state:${id}`, JSON.stringify(state));
}

// One key for all.
export async function flags() {
  const known = await redis.get('flags');
  if (!known) await redis.set('flags', JSON.stringify(await load('flags')));
}

app.get('/profile/:id', async (req, res) => {
  res.json(await profileOf(req.params.id));
});
app.listen(3000);
