import { initTRPC, TRPCError } from '@trpc/server';
import pg from 'pg';
import { report } from './report.js';

const t = initTRPC.create({ errorFormatter: ({ shape }) => shape });
const pool = new pg.Pool();
const rows = async () => (await pool.query('select 1')).rows;

// known: trpc error-leak bad
export const leaks = t.procedure.query(async () => {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: (error as Error).message, cause: error });
//@67-90 error-leak[warning,high]: `(error as Error).message` sends the text of whatever failed to the client: SQL, host names and paths of the
  }
});

// known: trpc error-leak good
export const careful = t.procedure.query(async () => {
  try {
    return await rows();
  } catch (error) {
    report(error);
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'failed', cause: error });
  }
});
