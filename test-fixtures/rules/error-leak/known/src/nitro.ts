import { createError, defineEventHandler } from 'nitropack/runtime';
import pg from 'pg';
import { report } from './report.js';

const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: nitro error-leak bad
export const leaks = defineEventHandler(async () => {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw createError({ statusCode: 500, message: (error as Error).message });
//@51-74 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
});

// known: nitro generic-catch bad
export const lies = defineEventHandler(async () => {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw createError({ statusCode: 404, message: 'not found' });
//@5-9 generic-catch[warning,high]: If `rows` fails for any reason, an outage too, the answer is 404 (`createError`). Answer 404 for the failure
  }
});

// known: nitro error-leak,generic-catch good
export const careful = defineEventHandler(async () => {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw createError({ statusCode: 500, message: 'failed' });
  }
});
