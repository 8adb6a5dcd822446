import { pino } from 'pino';
import pg from 'pg';

const logger = pino();
const pool = new pg.Pool();

// known: pino swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch {
//@5-9 swallowed-error[warning,high]: If `pool.query` fails, nobody learns of it: `orders` returns `[]`, as if there were nothing to find. Log the
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
//@24-31 sensitive-log[warning,high]: `password` is a secret by its name: it stands in the log in clear text, for everybody who can read logs and
}

// known: pino sensitive-log good
export function counted(email: string, password: string) {
  logger.info({ email, hasPassword: password !== '' }, 'signed in');
}

// known: pino lost-log-argument bad
export function lost(error: unknown) {
  logger.error('no orders', error);
//@29-33 lost-log-argument[warning,high]: `error` is never logged: after its message pino writes only what a token like `%s` asks for. Put it into the
}

// known: pino lost-log-argument good
export function kept(error: unknown) {
  logger.error(error, 'no orders');
}
