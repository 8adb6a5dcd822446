import { Elysia, error } from 'elysia';
import pg from 'pg';
import pino from 'pino';

const pool = new pg.Pool();
const logger = pino();

export const orders = new Elysia({ prefix: '/orders' })
  .get('/', async () => {
    try {
      return (await pool.query('select 1')).rows;
    } catch (err: any) {
      throw error(500, err.message);
//@24-34 error-leak[warning,high]: `err.message` sends the text of whatever failed to the client: SQL, host names and paths of the server can be in it. Log the error and answer with a fixed text, and keep the real one for errors that are meant to be read.
    }
  })
  .get('/all', async () => {
    try {
      return (await pool.query('select 1')).rows;
    } catch (err) {
      logger.error({ err }, 'no orders');
      throw error(500, 'No orders');
    }
  });
