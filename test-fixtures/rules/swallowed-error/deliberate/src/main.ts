import { accessSync, readFileSync } from 'node:fs';
import { readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import Redis from 'ioredis';
import { jwtVerify } from 'jose';
import pg from 'pg';
import { PostHog } from 'posthog-node';
import { z } from 'zod';

const app = express();
const pool = new pg.Pool();
const redis = new Redis();
const hog = new PostHog('key');
const Settings = z.object({ dark: z.boolean() });

export async function explained(id: string) {
  try {
    await pool.query('delete from drafts where id = $1', [id]);
  } catch {
    // The draft may be gone already, and the nightly job takes the rest.
  }
  try {
    await pool.query('delete from drafts where id = $1', [id]);
  } catch {} // the nightly job takes what is left
}

export async function tidied(path: string) {
  try {
    await unlink(path);
  } catch {}
  try {
    await pool.end();
  } catch {}
  await unlink(path).catch(() => {});
}

export async function written(path: string) {
  try {
    await writeFile(path, 'x');
  } catch {}
 // ^^^^^ swallowed-error[warning,high]: If `writeFile` fails
}

export function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function located(text: string) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

export async function verified(token: string) {
  try {
    return await jwtVerify(token, new Uint8Array(32));
  } catch {
    return null;
  }
}

export async function settings(body: unknown) {
  try {
    return await Settings.parseAsync(body);
  } catch {
    return { dark: false };
  }
}

export async function cached(key: string) {
  try {
    return await redis.get(key);
  } catch {
    return null;
  }
}

export function measured(id: string) {
  try {
    hog.capture({ distinctId: id, event: 'seen' });
  } catch {}
}

export function present(path: string) {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}

export async function optional(path: string) {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}

export class Pages {
  page = '';

  constructor() {
    try {
      this.page = readFileSync(join(import.meta.dirname, 'assets', 'page.html'), 'utf8');
    } catch {}
   // ^^^^^ swallowed-error[warning,high]: If `readFileSync` fails, nobody learns of it: `Pages` goes on as if it had worked.
  }
}

export async function retried(id: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await pool.query('select 1 where $1 limit 1', [id]);
    } catch {}
  }
  throw new Error('gave up');
}

export async function firstOf(pools: pg.Pool[]) {
  for (const one of pools) {
    try {
      return await one.query('select 1');
    } catch {}
  }
  return undefined;
}

export async function eachOf(pools: pg.Pool[]) {
  const results = [];
  for (const one of pools) {
    try {
      results.push(await one.query('select id from orders'));
    } catch {}
   // ^^^^^ swallowed-error[warning,high]: If `one.query` fails
  }
  return results;
}

export async function attempts(id: string) {
  try {
    return { success: true, rows: await pool.query('select 1 where $1', [id]) };
  } catch {}
  try {
    return { success: true, rows: await pool.query('select 2 where $1', [id]) };
  } catch {}
  return { success: false };
}

export async function checkedAfterwards(id: string) {
  let user;
  try {
    user = await pool.query('select * from users where id = $1', [id]);
  } catch {}
  if (!user) {
    throw new Error(`no user ${id}`);
  }
  return user;
}

export async function usedAfterwards(id: string) {
  let user;
  try {
    user = await pool.query('select * from users where id = $1', [id]);
  } catch {}
 // ^^^^^ swallowed-error[warning,high]: If `pool.query` fails
  if (user) {
    await explained(id);
  }
  return user;
}

export async function undone(id: string) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('update things set seen = true where id = $1', [id]);
    await client.query('commit');
  } catch (error) {
    try {
      await client.query('rollback');
    } catch {}
    throw error;
  } finally {
    client.release();
  }
}

export async function undoneInSilence(id: string) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('update things set seen = true where id = $1', [id]);
    await client.query('commit');
  } catch {
 // ^^^^^ swallowed-error[warning,high]: If `client.query` fails
    await client.query('rollback');
  } finally {
    client.release();
  }
}

export async function bodyOf(response: Response) {
  if (!response.ok) {
    const detail = await response.text().catch(() => '');
    throw new Error(detail);
  }
  return response.json();
}

app.listen(3000);
