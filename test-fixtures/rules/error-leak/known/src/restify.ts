import restify from 'restify';
import pg from 'pg';
import { report } from './report.js';

const server = restify.createServer();
const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: restify error-leak bad
server.get('/leaks', async (_request, response) => {
  try {
    response.send(await rows());
  } catch (error) {
    report(error);
    response.send(500, { error: (error as Error).message });
//@33-56 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
});

// known: restify generic-catch bad
server.get('/lies', async (_request, response) => {
  try {
    response.send(await rows());
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    response.send(404, { error: 'not found' });
  }
});

// known: restify error-leak,generic-catch good
server.get('/careful', async (_request, response) => {
  try {
    response.send(await rows());
  } catch (error) {
    report(error);
    response.send(500, { error: 'failed' });
  }
});
