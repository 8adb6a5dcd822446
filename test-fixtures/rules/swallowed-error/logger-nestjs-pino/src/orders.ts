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
    } catch {
//@7-11 swallowed-error[warning,high]: If `pool.query` fails, nobody learns of it: `orders` returns `[]`, as if there were nothing to find. Log the
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
//@31-38 sensitive-log[warning,high]: `password` is a secret by its name: it stands in the log in clear text, for everybody who can read logs and
  }

  // known: nestjs-pino sensitive-log good
  counted(email: string, password: string) {
    this.logger.info({ email, hasPassword: password !== '' }, 'signed in');
  }

  // known: nestjs-pino lost-log-argument bad
  lost(error: unknown) {
    this.logger.error('no orders', error);
//@36-40 lost-log-argument[warning,high]: `error` is never logged: after its message pino writes only what a token like `%s` asks for. Put it into the
  }

  // known: nestjs-pino lost-log-argument good
  kept(error: unknown) {
    this.logger.error({ err: error }, 'no orders');
  }
}
