import pg from 'pg';

const pool = new pg.Pool();

async function rows() {
  return await pool.query('insert into reports default values');
}

export async function report() {
  await rows();
}
