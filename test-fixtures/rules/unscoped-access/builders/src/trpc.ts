import { initTRPC } from '@trpc/server';
import { and, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { z } from 'zod';

const pages = pgTable('pages', { id: text('id'), teamId: text('team_id'), title: text('title') });
const db = drizzle(process.env.DATABASE_URL ?? '');
const t = initTRPC.context<{ session: { teamId: string } }>().create();
const protectedProcedure = t.procedure;
const adminProcedure = t.procedure;
const byId = z.object({ id: z.string().uuid() });

export const router = t.router({
  get: protectedProcedure.input(byId).query(async ({ ctx, input }) => {
    return db.select().from(pages).where(and(eq(pages.id, input.id), eq(pages.teamId, ctx.session.teamId)));
  }),
  rename: protectedProcedure.input(byId.extend({ title: z.string() })).mutation(async ({ ctx, input }) => {
    const own = and(eq(pages.id, input.id), eq(pages.teamId, ctx.session.teamId));
    await db.update(pages).set({ title: input.title }).where(and(eq(pages.id, input.id), eq(pages.teamId, ctx.session.teamId)));
    return own;
  }),
  remove: protectedProcedure.input(byId).mutation(async ({ input }) => {
    await db.delete(pages).where(eq(pages.id, input.id));
//@11-26 unscoped-access[warning]: takes the record by its id alone, while `get` and `rename` beside it ask for `teamId` too
  }),
  purge: adminProcedure.input(byId).mutation(async ({ input }) => {
    await db.delete(pages).where(eq(pages.id, input.id));
  }),
});
