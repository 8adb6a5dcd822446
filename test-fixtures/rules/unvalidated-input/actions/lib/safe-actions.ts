'use server';
import { createSafeActionClient } from 'next-safe-action';
import { z } from 'zod';
import { prisma } from './db';

const client = createSafeActionClient().use(async ({ next }) => next({ ctx: { userId: 'u1' } }));
const User = z.object({ name: z.string() });

// matrix: next-safe-action zod bad
export const raw = client.action(async ({ clientInput }) => {
  await prisma.user.create({ data: clientInput });
//@36-46 unvalidated-input[warning]: `clientInput` is stored by `prisma.user.create` as it was sent
});

// matrix: next-safe-action zod good
export const create = client.inputSchema(User).action(async ({ parsedInput }) => {
  await prisma.user.create({ data: parsedInput });
});

// matrix: next-safe-action zod near-miss
export const touch = client.action(async ({ ctx }) => {
  await prisma.visit.create({ data: { by: ctx.userId } });
});
