import { data, type LoaderFunctionArgs } from 'react-router';
import pg from 'pg';
import { report } from './report.js';

const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: react-router-server error-leak bad
export async function leaks(_args: LoaderFunctionArgs) {
  try {
    return data(await rows());
  } catch (error) {
    report(error);
    return data({ error: (error as Error).message }, { status: 500 });
//@26-49 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
}

// known: react-router-server generic-catch bad
export async function lies(_args: LoaderFunctionArgs) {
  try {
    return data(await rows());
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    return data({ error: 'not found' }, { status: 404 });
  }
}

// known: react-router-server error-leak,generic-catch good
export async function careful(_args: LoaderFunctionArgs) {
  try {
    return data(await rows());
  } catch (error) {
    report(error);
    return data({ error: 'failed' }, { status: 500 });
  }
}
