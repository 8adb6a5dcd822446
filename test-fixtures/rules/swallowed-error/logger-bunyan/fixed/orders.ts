// fix: Log the error with `logger.error` @ src/orders.ts:12
import bunyan from 'bunyan';
import pg from 'pg';

const logger = bunyan.createLogger({ name: 'shop' });
const pool = new pg.Pool();

// known: bunyan swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (err) {
    logger.error({ err }, 'pool.query failed');
    return [];
  }
}

// known: bunyan swallowed-error good

export async function logged() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    logger.error({ err: error }, 'no orders');
    return [];
  }
}

// known: bunyan sensitive-log bad
export function told(email: string, password: string) {
  logger.info({ email, password }, 'signed in');
}

// known: bunyan sensitive-log good
export function counted(email: string, password: string) {
  logger.info({ email, hasPassword: password !== '' }, 'signed in');
}
