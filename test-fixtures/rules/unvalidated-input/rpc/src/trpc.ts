import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { prisma } from './db';

const t = initTRPC.create();
const User = z.object({ name: z.string() });

export const users = t.router({
  // matrix: trpc zod bad
  raw: t.procedure.mutation(async ({ getRawInput }) => prisma.user.create({ data: await getRawInput() })),
//@83-101 unvalidated-input[warning]: `await getRawInput()` is stored by `prisma.user.create` as it was sent
  // matrix: trpc zod good
  create: t.procedure.input(User).mutation(({ input }) => prisma.user.create({ data: input })),
  // matrix: trpc zod near-miss
  touch: t.procedure.mutation(({ input }) => prisma.visit.create({ data: { what: input } })),
});
