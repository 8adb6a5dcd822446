import { ApolloServer } from '@apollo/server';
import { initTRPC, TRPCError } from '@trpc/server';
import { pool } from './db.js';

export const open = initTRPC.create();
                 // ^^^^^^^^^^^^^^^ error-leak[warning,high]: tRPC answers with the message of every error
export const openWithContext = initTRPC.context<{ id: string }>().create({ isServer: true });
                            // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error-leak[warning,high]: tRPC answers with the message
const t = initTRPC.create({ errorFormatter: ({ shape }) => ({ ...shape, message: 'failed' }) });

export const graph = new ApolloServer({ typeDefs: '' });
                      // ^^^^^^^^^^^^ error-leak[warning,high]: Apollo Server answers with the message of every error
export const formatted = new ApolloServer({ typeDefs: '', formatError: () => ({ message: 'failed' }) });

export const router = t.router({
  a: t.procedure.query(async () => {
    try {
      return await pool.query('select 1');
    } catch (error: any) {
      throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: error.message, cause: error });
                                                                 // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text
    }
  }),
  b: t.procedure.query(async () => {
    try {
      return await pool.query('select 1');
    } catch (error) {
      throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'failed', cause: error });
    }
  }),
});
