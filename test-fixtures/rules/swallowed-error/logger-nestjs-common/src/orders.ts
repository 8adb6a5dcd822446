import { Logger } from '@nestjs/common';
import pg from 'pg';

const logger = new Logger('shop');
const pool = new pg.Pool();

// known: @nestjs/common swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch {
//@5-9 swallowed-error[warning,high]: If `pool.query` fails, nobody learns of it: `orders` returns `[]`, as if there were nothing to find. Log the
    return [];
  }
}

// known: @nestjs/common swallowed-error good

export async function logged() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    logger.error('no orders', (error as Error).stack);
    return [];
  }
}

// known: @nestjs/common sensitive-log bad
export function told(email: string, password: string) {
  logger.log(`signed in ${email} ${password}`);
//@36-43 sensitive-log[warning,high]: `password` is a secret by its name: it stands in the log in clear text, for everybody who can read logs and
}

// known: @nestjs/common sensitive-log good
export function counted(email: string, password: string) {
  logger.log(`signed in ${email}`);
}

// known: @nestjs/common lost-log-argument bad
export async function lost() {
  try {
    await pool.query('delete from orders');
  } catch (error) {
    logger.error('no orders', error);
//@31-35 lost-log-argument[info,high]: The stack of `error` is not logged: Nest takes it for a second message. Hand over the stack.
  }
}

// known: @nestjs/common lost-log-argument good
export async function kept() {
  try {
    await pool.query('delete from orders');
  } catch (error) {
    logger.error('no orders', (error as Error).stack);
  }
}
