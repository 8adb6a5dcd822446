import createError from 'http-errors';
import pg from 'pg';
import { report } from './report.js';

const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: http-errors error-leak,generic-catch bad
export async function leaks() {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw createError(422, (error as Error).message, { cause: error });
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the answer is 422 (`createError`). Answer 422 for the failure
//@28-51 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
}

// known: http-errors error-leak,generic-catch good
export async function careful() {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw createError(500, (error as Error).message, { cause: error });
  }
}
