// fix: Log the error with `Roarr.error` @ src/orders.ts:12
import { Roarr } from 'roarr';
import pg from 'pg';

const logger = Roarr.child({ service: 'shop' });
const pool = new pg.Pool();

// known: roarr swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (err) {
    Roarr.error({ err }, 'pool.query failed');
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
}

// known: roarr sensitive-log good
export function counted(email: string, password: string) {
  logger.info({ email, hasPassword: password !== '' }, 'signed in');
}
