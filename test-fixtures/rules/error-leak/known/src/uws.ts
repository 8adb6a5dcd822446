import type { HttpResponse } from 'uWebSockets.js';
import pg from 'pg';
import { report } from './report.js';

const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: uws error-leak bad
export async function leaks(response: HttpResponse) {
  try {
    response.end(JSON.stringify(await rows()));
  } catch (error) {
    report(error);
    response.writeStatus('500 Failed').end((error as Error).message);
//@44-67 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
}

// known: uws generic-catch bad
export async function lies(response: HttpResponse) {
  try {
    response.end(JSON.stringify(await rows()));
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    response.writeStatus('404 Failed').end('not found');
  }
}

// known: uws error-leak,generic-catch good
export async function careful(response: HttpResponse) {
  try {
    response.end(JSON.stringify(await rows()));
  } catch (error) {
    report(error);
    response.writeStatus('500 Failed').end('failed');
  }
}
