import { error, json } from '@sveltejs/kit';
import pg from 'pg';
import pino from 'pino';

const pool = new pg.Pool();
const logger = pino();

export async function GET() {
  try {
    return json((await pool.query('select 1')).rows);
  } catch (err: any) {
    throw error(500, err.message);
//@22-32 error-leak[warning,high]: `err.message` sends the text of whatever failed to the client: SQL, host names and paths of the server can be in it. Log the error and answer with a fixed text, and keep the real one for errors that are meant to be read.
  }
}

export async function POST() {
  try {
    return json((await pool.query('select 1')).rows);
  } catch (err: any) {
    return json({ error: err.message }, { status: 500 });
//@26-36 error-leak[warning,high]: `err.message` sends the text of whatever failed to the client: SQL, host names and paths of the server can be in it. Log the error and answer with a fixed text, and keep the real one for errors that are meant to be read.
  }
}

export async function PUT() {
  try {
    return json((await pool.query('select 1')).rows);
  } catch (err) {
    logger.error({ err }, 'no orders');
    throw error(500, 'No orders');
  }
}
