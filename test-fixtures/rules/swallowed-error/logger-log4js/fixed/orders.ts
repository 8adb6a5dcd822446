// fix: Log the error with `logger.error` @ src/orders.ts:12
import log4js from 'log4js';
import pg from 'pg';

const logger = log4js.getLogger();
const pool = new pg.Pool();

// known: log4js swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (err) {
    logger.error('pool.query failed', err);
    return [];
  }
}

// known: log4js swallowed-error good

export async function logged() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    logger.error('no orders', error);
    return [];
  }
}

// known: log4js sensitive-log bad
export function told(email: string, password: string) {
  logger.info('signed in', email, password);
}

// known: log4js sensitive-log good
export function counted(email: string, password: string) {
  logger.info('signed in', email, password !== '');
}
