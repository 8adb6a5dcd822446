import { Roarr } from 'roarr';
import pg from 'pg';

const logger = Roarr.child({ service: 'shop' });
const pool = new pg.Pool();

// known: roarr swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch {
//@5-9 swallowed-error[warning,high]: If `pool.query` fails, nobody learns of it: `orders` returns `[]`, as if there were nothing to find. Log the
    return [];
  }
}

// known: roarr swallowed-error good

export async function logged() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    logger.error({ err: error }, 'no orders');
    return [];
  }
}

// known: roarr sensitive-log bad
export function told(email: string, password: string) {
  logger.info({ email, password }, 'signed in');
//@24-31 sensitive-log[warning,high]: `password` is a secret by its name: it stands in the log in clear text, for everybody who can read logs and
}

// known: roarr sensitive-log good
export function counted(email: string, password: string) {
  logger.info({ email, hasPassword: password !== '' }, 'signed in');
}
