import pg from 'pg';
import { report } from './report.js';

const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: global error-leak bad
export async function leaks() {
  try {
    return Response.json(await rows());
  } catch (error) {
    report(error);
    return Response.json({ error: (error as Error).message }, { status: 500 });
//@35-58 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
}

// known: global generic-catch bad
export async function lies() {
  try {
    return Response.json(await rows());
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    return Response.json({ error: 'not found' }, { status: 404 });
  }
}

// known: global error-leak,generic-catch good
export async function careful() {
  try {
    return Response.json(await rows());
  } catch (error) {
    report(error);
    return Response.json({ error: 'failed' }, { status: 500 });
  }
}
