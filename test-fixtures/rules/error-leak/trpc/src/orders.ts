import { TRPCError } from '@trpc/server';
import pg from 'pg';
import { read, readPlain } from './service.js';
import { guarded, plain, router } from './trpc.js';

const pool = new pg.Pool();

export const orders = router({
  guarded: guarded.query(async () => {
    try {
      return await pool.query('select 1');
    } catch (error: any) {
      throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: error.message, cause: error });
    }
  }),
  // Only what is no fault of the client is replaced.
  told: guarded.query(async () => {
    try {
      return await pool.query('select 1');
    } catch (error: any) {
      throw new TRPCError({ code: 'BAD_REQUEST', message: error.message, cause: error });
   // ^^^^^ generic-catch[warning,high]: the answer is 400
                                                       // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text
    }
  }),
  plain: plain.query(async () => {
    try {
      return await pool.query('select 1');
    } catch (error: any) {
      throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: error.message, cause: error });
                                                                 // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text
    }
  }),
  served: guarded.query(() => read()),
  servedPlain: plain.query(() => readPlain()),
});
