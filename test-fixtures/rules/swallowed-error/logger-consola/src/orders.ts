import { consola } from 'consola';
import pg from 'pg';

const logger = consola;
const pool = new pg.Pool();

// known: consola swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch {
//@5-9 swallowed-error[warning,high]: If `pool.query` fails, nobody learns of it: `orders` returns `[]`, as if there were nothing to find. Log the
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
//@35-42 sensitive-log[warning,high]: `password` is a secret by its name: it stands in the log in clear text, for everybody who can read logs and
}

// known: consola sensitive-log good
export function counted(email: string, password: string) {
  logger.info('signed in', email, password !== '');
}
