import winston from 'winston';
import pg from 'pg';

const logger = winston.createLogger();
const pool = new pg.Pool();

// known: winston swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch {
//@5-9 swallowed-error[warning,high]: If `pool.query` fails, nobody learns of it: `orders` returns `[]`, as if there were nothing to find. Log the
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
//@37-44 sensitive-log[warning,high]: `password` is a secret by its name: it stands in the log in clear text, for everybody who can read logs and
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
//@33-37 lost-log-argument[warning,high]: The message and stack of `error` are not logged here: winston makes JSON of an object, and JSON under `error`
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
