// fix: Log the error with `logger.error` @ src/orders.ts:12
import { pino } from 'pino';
import pg from 'pg';

const logger = pino();
const pool = new pg.Pool();

// known: pino swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (err) {
    logger.error({ err }, 'pool.query failed');
    return [];
  }
}

// known: pino swallowed-error good

export async function logged() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    logger.error({ err: error }, 'no orders');
    return [];
  }
}

// known: pino sensitive-log bad
export function told(email: string, password: string) {
  logger.info({ email, password }, 'signed in');
}

// known: pino sensitive-log good
export function counted(email: string, password: string) {
  logger.info({ email, hasPassword: password !== '' }, 'signed in');
}

// known: pino lost-log-argument bad
export function lost(error: unknown) {
  logger.error('no orders', error);
}

// known: pino lost-log-argument good
export function kept(error: unknown) {
  logger.error(error, 'no orders');
}
