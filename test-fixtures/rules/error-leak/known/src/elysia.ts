import { Elysia } from 'elysia';
import pg from 'pg';
import { report } from './report.js';

const app = new Elysia();
const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: elysia error-leak bad
app.get('/leaks', async ({ status }) => {
  try {
    return await rows();
  } catch (error) {
    report(error);
    return status(500, (error as Error).message);
//@24-47 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
});

// known: elysia generic-catch bad
app.get('/lies', async ({ status }) => {
  try {
    return await rows();
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    return status(404, 'not found');
  }
});

// known: elysia error-leak,generic-catch good
app.get('/careful', async ({ status }) => {
  try {
    return await rows();
  } catch (error) {
    report(error);
    return status(500, 'failed');
  }
});
