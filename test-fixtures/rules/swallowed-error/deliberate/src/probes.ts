import dns from 'node:dns/promises';
import { mkdir, writeFile } from 'node:fs/promises';
import Redis from 'ioredis';
import pg from 'pg';

const pool = new pg.Pool();
const redis = new Redis();
const state = { isReady: false };

export async function ready() {
  try {
    const found = await pool.query('SELECT 1');
    state.isReady = found.rowCount === 1;
  } catch {
    return false;
  }
  return state.isReady;
}

export async function folders() {
  try {
    await mkdir('.cache');
  } catch {}
  await writeFile('.cache/a', 'b');
}

/** Handed out as an error, whatever it is handed out in. */
const Err = (error: Error) => ({ error });

export async function counts() {
  try {
    return { value: (await pool.query('select count(*) from orders')).rows };
  } catch {
    const error = new Error('No counts');
    return Err(error);
  }
}

export async function answered() {
  try {
    return await redis.ping();
  } catch {
    return undefined;
  }
}

export async function open(id: string) {
  try {
    return (await pool.query('select 1 from orders where id = $1', [id])).rowCount === 1;
  } catch {
//@5-9 swallowed-error[warning,high]: If `pool.query` fails, nobody learns of it: `open` returns `false`, as if there were nothing to find. Log the error or let it through; if it may be ignored, say in a comment why.
    return false;
  }
}

/** A name that nobody has registered is an answer. */
export async function addressOf(host: string): Promise<string> {
  try {
    const [first] = await dns.resolve4(host);
    return first ?? '';
  } catch {
    return '';
  }
}
