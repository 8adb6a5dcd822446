// fix: Log the error with `logger.error` @ src/orders.ts:12
import winston from 'winston';
import pg from 'pg';

const logger = winston.createLogger();
const pool = new pg.Pool();

// known: winston swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (err) {
    logger.error('pool.query failed', err);
    return [];
  }
}

// known: winston swallowed-error good

export async function logged() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    logger.error('no orders', error);
    return [];
  }
}

// known: winston sensitive-log bad
export function told(email: string, password: string) {
  logger.info('signed in', { email, password });
}

// known: winston sensitive-log good
export function counted(email: string, password: string) {
  logger.info('signed in', { email, hasPassword: password !== '' });
}

// known: winston lost-log-argument bad
export async function lost() {
  try {
    await pool.query('delete from orders');
  } catch (error) {
    logger.error('no orders', { error });
  }
}

// known: winston lost-log-argument good
export async function kept() {
  try {
    await pool.query('delete from orders');
  } catch (error) {
    logger.error('no orders', error);
  }
}
