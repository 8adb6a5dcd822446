import { Pool } from 'pg';

const pool = new Pool();

/** Runs what it is given: the texts are made by those who call it. */
export async function ask(text: string) {
  const { rows } = await pool.query(text);
  return rows;
}
