import { createError, defineEventHandler } from 'h3';
import pg from 'pg';
import pino from 'pino';

const pool = new pg.Pool();
const logger = pino();

export const leaking = defineEventHandler(async () => {
  try {
    return (await pool.query('select 1')).rows;
  } catch (error: any) {
    throw createError({ statusCode: 500, statusMessage: error.message });
//@57-69 error-leak[warning,high]: `error.message` sends the text of whatever failed to the client: SQL, host names and paths of the server can be in it. Log the error and answer with a fixed text, and keep the real one for errors that are meant to be read.
  }
});

export const fixed = defineEventHandler(async () => {
  try {
    return (await pool.query('select 1')).rows;
  } catch (error) {
    logger.error({ err: error }, 'no orders');
    throw createError({ statusCode: 500, statusMessage: 'No orders', cause: error });
  }
});
