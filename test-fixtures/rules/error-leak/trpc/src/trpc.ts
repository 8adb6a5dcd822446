import { initTRPC, TRPCError } from '@trpc/server';

const t = initTRPC.create({ errorFormatter: ({ shape }) => ({ ...shape, data: { code: shape.data.code } }) });

const hidden = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) {
    const isSafe = result.error.code !== 'INTERNAL_SERVER_ERROR';
    result.error = new TRPCError({
      code: result.error.code,
      message: isSafe ? result.error.message : 'Internal error',
    });
  }
  return result;
});

const kept = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) {
    result.error = new TRPCError({ code: result.error.code, message: result.error.message });
  }
  return result;
});

const base = t.procedure.use(hidden);
export const router = t.router;
export const guarded = base.use(({ next }) => next());
export const plain = t.procedure.use(kept);
