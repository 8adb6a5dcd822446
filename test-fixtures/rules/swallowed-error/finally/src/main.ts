import express from 'express';
import pg from 'pg';

const app = express();
const pool = new pg.Pool();

export async function thrownAway(id: string) {
  let rows: unknown[] = [];
  try {
    rows = (await pool.query('select * from things where id = $1', [id])).rows;
  } finally {
    return rows;
 // ^^^^^^ swallowed-error[warning,high]: This `return` in `finally` throws away every error of the block above
  }
}

export async function rethrownInVain(id: string) {
  let rows: unknown[] = [];
  try {
    rows = (await pool.query('select * from things where id = $1', [id])).rows;
  } catch (error) {
    throw new Error('no things', { cause: error });
  } finally {
    return rows;
 // ^^^^^^ swallowed-error[warning,high]: This `return` in `finally` throws away every error of the block above
  }
}

export async function loggedBefore(id: string) {
  let rows: unknown[] = [];
  try {
    rows = (await pool.query('select * from things where id = $1', [id])).rows;
  } catch (error) {
    console.error('things cannot be read', error);
 //@5-17 console-left: `console.error` writes unstructured text
  } finally {
    return rows;
  }
}

export async function releasedOnly(id: string) {
  const client = await pool.connect();
  try {
    return (await client.query('select * from things where id = $1', [id])).rows;
  } finally {
    client.release();
    [id].map((one) => {
      return one;
    });
  }
}

app.listen(3000);
