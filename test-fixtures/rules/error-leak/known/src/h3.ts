import { createError, H3 } from 'h3';
import pg from 'pg';
import { report } from './report.js';

const app = new H3();
const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: h3 error-leak bad
app.get('/leaks', async () => {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw createError({ status: 500, message: (error as Error).message });
//@47-70 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
});

// known: h3 generic-catch bad
app.get('/lies', async () => {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw createError({ status: 404, message: 'not found' });
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the answer is 404 (`createError`). Answer 404 for the failure
  }
});

// known: h3 error-leak,generic-catch good
app.get('/careful', async () => {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw createError({ status: 500, message: 'failed' });
  }
});
