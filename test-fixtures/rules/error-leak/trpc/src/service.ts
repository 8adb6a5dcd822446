import { TRPCError } from '@trpc/server';
import pg from 'pg';

const pool = new pg.Pool();

/** Only procedures call it whose middleware replaces the text. */
export async function read() {
  try {
    return await pool.query('select 1');
  } catch (error: any) {
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: error.message, cause: error });
  }
}

export async function readPlain() {
  try {
    return await pool.query('select 1');
  } catch (error: any) {
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: error.message, cause: error });
                                                               // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text
  }
}
