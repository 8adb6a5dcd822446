// fix: Log the error with `consola.error` @ src/orders.ts:12
import { consola } from 'consola';
import pg from 'pg';

const logger = consola;
const pool = new pg.Pool();

// known: consola swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (err) {
    consola.error('pool.query failed', err);
    return [];
  }
}

// known: consola swallowed-error good

export async function logged() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    logger.error('no orders', error);
    return [];
  }
}

// known: consola sensitive-log bad
export function told(email: string, password: string) {
  logger.info('signed in', email, password);
}

// known: consola sensitive-log good
export function counted(email: string, password: string) {
  logger.info('signed in', email, password !== '');
}
