// fix: Log the error with `log.error` @ src/orders.ts:12
import log from 'loglevel';
import pg from 'pg';

const logger = log.getLogger('shop');
const pool = new pg.Pool();

// known: loglevel swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (err) {
    log.error('pool.query failed', err);
    return [];
  }
}

// known: loglevel swallowed-error good

export async function logged() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    logger.error('no orders', error);
    return [];
  }
}

// known: loglevel sensitive-log bad
export function told(email: string, password: string) {
  logger.info('signed in', email, password);
}

// known: loglevel sensitive-log good
export function counted(email: string, password: string) {
  logger.info('signed in', email, password !== '');
}
