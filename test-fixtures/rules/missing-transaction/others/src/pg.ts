import { Pool } from 'pg';

const pool = new Pool({ connectionTimeoutMillis: 5_000 });

export async function remove(id: string) {
  await pool.query('DELETE FROM lines WHERE order_id = $1', [id]);
  await pool.query('DELETE FROM orders WHERE id = $1', [id]);
//@9-18 missing-transaction: When `pool.query` of `orders` fails, what `pool.query` of `lines` removed is gone all the same, and a record i
}

export async function removeAtOnce(id: string) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('DELETE FROM lines WHERE order_id = $1', [id]);
    await client.query('DELETE FROM orders WHERE id = $1', [id]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

// Read, then written.
export async function touch(id: string) {
  const { rows } = await pool.query('SELECT id FROM orders WHERE id = $1', [id]);
  if (rows[0]) await pool.query('UPDATE orders SET seen = true WHERE id = $1', [id]);
}
