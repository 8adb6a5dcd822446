// fix: Log the error with `logger.error` @ src/orders.ts:12
import { Logger } from '@nestjs/common';
import pg from 'pg';

const logger = new Logger('shop');
const pool = new pg.Pool();

// known: @nestjs/common swallowed-error bad

export async function orders() {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (err) {
    logger.error('pool.query failed', err instanceof Error ? err.stack : String(err));
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
