import express from 'express';
import pg from 'pg';
import { report } from './report.js';

const app = express();
const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: express error-leak bad
app.get('/leaks', async (_request, response) => {
  try {
    response.json(await rows());
  } catch (error) {
    report(error);
    response.status(500).json({ error: (error as Error).message });
//@40-63 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
});

// known: express generic-catch bad
app.get('/lies', async (_request, response) => {
  try {
    response.json(await rows());
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    response.status(404).json({ error: 'not found' });
  }
});

// known: express error-leak,generic-catch good
app.get('/careful', async (_request, response) => {
  try {
    response.json(await rows());
  } catch (error) {
    report(error);
    response.status(500).json({ error: 'failed' });
  }
});
