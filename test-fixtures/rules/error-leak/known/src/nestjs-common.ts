import { Controller, Get, InternalServerErrorException } from '@nestjs/common';
import pg from 'pg';

const pool = new pg.Pool();

@Controller('orders')
export class Orders {
  // known: nestjs-common error-leak bad
  @Get()
  async leaks() {
    try {
      return (await pool.query('select 1')).rows;
    } catch (error) {
      throw new InternalServerErrorException((error as Error).message, { cause: error });
//@46-69 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
    }
  }

  // known: nestjs-common error-leak good
  @Get('careful')
  async careful() {
    try {
      return (await pool.query('select 1')).rows;
    } catch (error) {
      throw new InternalServerErrorException('no orders', { cause: error });
    }
  }
}
