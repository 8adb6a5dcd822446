import Koa from 'koa';
import pg from 'pg';
import { report } from './report.js';

const app = new Koa();
const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: koa error-leak bad
app.use(async (context) => {
  try {
    context.body = await rows();
  } catch (error) {
    report(error);
    context.status = 500;
    context.body = { error: (error as Error).message };
//@29-52 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
});

// known: koa generic-catch bad
app.use(async (context) => {
  try {
    context.body = await rows();
  } catch (error) {
    report(error);
    context.throw(404, 'not found');
//@5-17 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the answer is 404 (`context.throw`). Answer 404 for the
  }
});

// known: koa error-leak,generic-catch good
app.use(async (context) => {
  try {
    context.body = await rows();
  } catch (error) {
    report(error);
    context.throw(500, 'failed');
  }
});
