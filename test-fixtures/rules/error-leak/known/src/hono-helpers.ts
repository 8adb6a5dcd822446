import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import pg from 'pg';
import { report } from './report.js';

const app = new Hono();
const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: hono-helpers error-leak bad
app.get('/leaks', async (context) => {
  try {
    return context.json(await rows());
  } catch (error) {
    report(error);
    throw new HTTPException(500, { message: (error as Error).message, cause: error });
//@45-68 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
});

// known: hono-helpers error-leak good
app.get('/careful', async (context) => {
  try {
    return context.json(await rows());
  } catch (error) {
    report(error);
    throw new HTTPException(500, { message: 'failed', cause: error });
  }
});
