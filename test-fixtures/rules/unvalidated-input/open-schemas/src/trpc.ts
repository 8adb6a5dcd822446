import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { prisma } from './db';

const t = initTRPC.create();
const open = t.procedure.input(z.any());

export const users = t.router({
  any: t.procedure.input(z.any()).mutation(({ input }) => prisma.user.create({ data: input })),
//@86-90 unvalidated-input[warning]: `input` is stored by `prisma.user.create` as it was sent: a client sets every field of the record, also those that are not its own; parse it with a schema, or pick the fields. `z.any()` looks at nothing: say what it has to be.
  unknown: t.procedure.input(z.unknown()).mutation(async ({ input }) => {
    const { name } = input as { name: string };
//@22-26 unvalidated-input[warning]: `input.name` is stored by `prisma.user.create` and nothing looked at it
    await prisma.user.create({ data: { name } });
  }),
  claimed: t.procedure.input((value) => value as { id: string }).mutation(async (options) => {
    await prisma.user.deleteMany({ where: { id: options.input.id } });
//@49-61 unvalidated-input[error]: `options.input.id` reaches the filter of `prisma.user.deleteMany` unchecked
  }),
  inherited: open.mutation(({ input }) => prisma.user.create({ data: input })),
//@70-74 unvalidated-input[warning]: `input` is stored by `prisma.user.create` as it was sent
  wide: t.procedure
    .input(z.object({ name: z.string() }).passthrough())
    .mutation(({ input }) => prisma.user.create({ data: input })),
//@57-61 unvalidated-input[warning]: `z.object({ name: z.string() }).passthrough()` lets other fields through
  filter: t.procedure
    .input(z.object({ where: z.record(z.any()) }))
    .query(({ input }) => prisma.user.findMany({ where: input.where })),
//@57-61 unvalidated-input[warning]: `input.where` is the filter of `prisma.user.findMany`

  checked: open
    .input(z.object({ name: z.string() }))
    .mutation(({ input }) => prisma.user.create({ data: input })),
  named: t.procedure
    .input(z.object({ name: z.string(), meta: z.any() }).passthrough())
    .mutation(({ input }) => prisma.user.create({ data: { name: input.name, meta: input.meta } })),
  own: t.procedure
    .input((value) => {
      if (typeof value !== 'object' || value === null || !('name' in value)) throw new Error('no name');
      return { name: String(value.name) };
    })
    .mutation(({ input }) => prisma.user.create({ data: input })),
  none: t.procedure.mutation(({ input }) => prisma.visit.create({ data: { what: input } })),
});
