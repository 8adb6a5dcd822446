import Boom from '@hapi/boom';
import pg from 'pg';
import { report } from './report.js';

const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: boom error-leak,generic-catch bad
export async function leaks() {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw Boom.conflict((error as Error).message);
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the answer is 409 (`Boom.conflict`). Answer 409 for the
//@25-48 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
}

// known: boom error-leak,generic-catch good
export async function careful() {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw Boom.badImplementation((error as Error).message);
  }
}
