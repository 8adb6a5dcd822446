import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import pg from 'pg';
import { report } from './report.js';

const pool = new pg.Pool();

@Catch()
export class Filter implements ExceptionFilter {
  constructor(private readonly host: HttpAdapterHost) {}

  // known: nestjs-core error-leak bad
  async catch(_error: unknown, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse();
    try {
      await pool.query('insert into failures default values');
    } catch (error) {
      report(error);
      this.host.httpAdapter.reply(response, { error: (error as Error).message }, 500);
//@54-77 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
    }
  }

  // known: nestjs-core generic-catch bad
  async lies(host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse();
    try {
      await pool.query('insert into failures default values');
    } catch (error) {
//@7-11 generic-catch[warning,high]: If `pool.query` fails for any reason, an outage too, the client is told 404. Answer 404 for the failure it
      report(error);
      this.host.httpAdapter.reply(response, { error: 'not found' }, 404);
    }
  }

  // known: nestjs-core error-leak,generic-catch good
  async careful(host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse();
    try {
      await pool.query('insert into failures default values');
    } catch (error) {
      report(error);
      this.host.httpAdapter.reply(response, { error: 'failed' }, 500);
    }
  }
}
