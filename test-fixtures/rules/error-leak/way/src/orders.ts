import pg from 'pg';

const pool = new pg.Pool();

export async function placeOrder() {
  const { rows } = await pool.query('insert into orders default values returning id');
  return rows;
}
