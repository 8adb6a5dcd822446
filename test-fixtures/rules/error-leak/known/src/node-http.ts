import type { IncomingMessage, ServerResponse } from 'node:http';
import pg from 'pg';
import { report } from './report.js';

const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: node-http error-leak bad
export async function leaks(_request: IncomingMessage, response: ServerResponse) {
  try {
    response.end(JSON.stringify(await rows()));
  } catch (error) {
    report(error);
    response.writeHead(500).end((error as Error).message);
//@33-56 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
}

// known: node-http generic-catch bad
export async function lies(_request: IncomingMessage, response: ServerResponse) {
  try {
    response.end(JSON.stringify(await rows()));
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    response.writeHead(404).end('not found');
  }
}

// known: node-http error-leak,generic-catch good
export async function careful(_request: IncomingMessage, response: ServerResponse) {
  try {
    response.end(JSON.stringify(await rows()));
  } catch (error) {
    report(error);
    response.writeHead(500).end('failed');
  }
}
