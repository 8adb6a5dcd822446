import { json, type RequestHandler } from '@sveltejs/kit';
import pg from 'pg';
import { report } from './report.js';

const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: sveltekit error-leak bad
export const leaks: RequestHandler = async () => {
  try {
    return json(await rows());
  } catch (error) {
    report(error);
    return json({ error: (error as Error).message }, { status: 500 });
//@26-49 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
};

// known: sveltekit generic-catch bad
export const lies: RequestHandler = async () => {
  try {
    return json(await rows());
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    return json({ error: 'not found' }, { status: 404 });
  }
};

// known: sveltekit error-leak,generic-catch good
export const careful: RequestHandler = async () => {
  try {
    return json(await rows());
  } catch (error) {
    report(error);
    return json({ error: 'failed' }, { status: 500 });
  }
};
