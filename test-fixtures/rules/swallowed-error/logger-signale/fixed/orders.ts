// fix: Log the error with `logger.error` @ src/orders.ts:12
import { Signale } from 'signale';
import pg from 'pg';

const logger = new Signale();
const pool = new pg.Pool();

// known: signale swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (err) {
    logger.error('pool.query failed', err);
    return [];
  }
}

// known: signale swallowed-error good

export async function logged() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    logger.error('no orders', error);
    return [];
  }
}

// known: signale sensitive-log bad
export function told(email: string, password: string) {
  logger.info('signed in', email, password);
}

// known: signale sensitive-log good
export function counted(email: string, password: string) {
  logger.info('signed in', email, password !== '');
}
