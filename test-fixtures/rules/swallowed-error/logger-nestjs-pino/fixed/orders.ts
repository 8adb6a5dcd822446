// fix: Log the error with `this.logger.error` @ src/orders.ts:16
import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import pg from 'pg';

const pool = new pg.Pool();

@Injectable()
export class Orders {
  constructor(private readonly logger: PinoLogger) {}

  // known: nestjs-pino swallowed-error bad

  async orders() {
    try {
      return (await pool.query('select id from orders')).rows;
    } catch (err) {
      this.logger.error({ err }, 'pool.query failed');
      return [];
    }
  }

  // known: nestjs-pino swallowed-error good

  async logged() {
    try {
      return (await pool.query('select id from orders')).rows;
    } catch (error) {
      this.logger.error({ err: error }, 'no orders');
      return [];
    }
  }

  // known: nestjs-pino sensitive-log bad
  told(email: string, password: string) {
    this.logger.info({ email, password }, 'signed in');
  }

  // known: nestjs-pino sensitive-log good
  counted(email: string, password: string) {
    this.logger.info({ email, hasPassword: password !== '' }, 'signed in');
  }

  // known: nestjs-pino lost-log-argument bad
  lost(error: unknown) {
    this.logger.error('no orders', error);
  }

  // known: nestjs-pino lost-log-argument good
  kept(error: unknown) {
    this.logger.error({ err: error }, 'no orders');
  }
}
