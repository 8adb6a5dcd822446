import Hapi from '@hapi/hapi';
import pg from 'pg';
import { report } from './report.js';

const server = Hapi.server();
const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: hapi error-leak bad
server.route({
  method: 'GET',
  path: '/leaks',
  handler: async (_request, h) => {
  try {
    return h.response(await rows());
  } catch (error) {
    report(error);
    return h.response({ error: (error as Error).message }).code(500);
//@32-55 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
  },
});

// known: hapi generic-catch bad
server.route({
  method: 'GET',
  path: '/lies',
  handler: async (_request, h) => {
  try {
    return h.response(await rows());
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    return h.response({ error: 'not found' }).code(404);
  }
  },
});

// known: hapi error-leak,generic-catch good
server.route({
  method: 'GET',
  path: '/careful',
  handler: async (_request, h) => {
  try {
    return h.response(await rows());
  } catch (error) {
    report(error);
    return h.response({ error: 'failed' }).code(500);
  }
  },
});
