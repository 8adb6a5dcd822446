// fix: Log the error with `logger.error` @ src/orders.ts:12
import { Logger } from 'tslog';
import pg from 'pg';

const logger = new Logger();
const pool = new pg.Pool();

// known: tslog swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (err) {
    logger.error('pool.query failed', err);
    return [];
  }
}

// known: tslog swallowed-error good

export async function logged() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    logger.error('no orders', error);
    return [];
  }
}

// known: tslog sensitive-log bad
export function told(email: string, password: string) {
  logger.info('signed in', email, password);
}

// known: tslog sensitive-log good
export function counted(email: string, password: string) {
  logger.info('signed in', email, password !== '');
}
