import fastify from 'fastify';
import pg from 'pg';
import { report } from './report.js';

const app = fastify();
app.setErrorHandler((_error, _request, reply) => reply.code(500).send('failed'));
const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: fastify error-leak bad
app.get('/leaks', async (_request, reply) => {
  try {
    return reply.send(await rows());
  } catch (error) {
    report(error);
    return reply.code(500).send({ error: (error as Error).message });
//@42-65 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
});

// known: fastify generic-catch bad
app.get('/lies', async (_request, reply) => {
  try {
    return reply.send(await rows());
  } catch (error) {
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it belongs
    report(error);
    return reply.code(404).send({ error: 'not found' });
  }
});

// known: fastify error-leak,generic-catch good
app.get('/careful', async (_request, reply) => {
  try {
    return reply.send(await rows());
  } catch (error) {
    report(error);
    return reply.code(500).send({ error: 'failed' });
  }
});
