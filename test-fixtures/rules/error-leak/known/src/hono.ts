import { Hono } from 'hono';
import pg from 'pg';
import { report } from './report.js';

const app = new Hono();
const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: hono error-leak bad
app.get('/leaks', async (context) => {
  try {
    return context.json(await rows());
  } catch (error) {
    report(error);
    return context.json({ error: (error as Error).message }, 500);
//@34-57 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
});

// known: hono generic-catch bad
app.get('/lies', async (context) => {
  try {
    return context.json(await rows());
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    return context.json({ error: 'not found' }, 404);
  }
});

// known: hono error-leak,generic-catch good
app.get('/careful', async (context) => {
  try {
    return context.json(await rows());
  } catch (error) {
    report(error);
    return context.json({ error: 'failed' }, 500);
  }
});
