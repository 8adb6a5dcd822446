import { Elysia, t } from 'elysia';
import { prisma } from './db';

const User = t.Object({ name: t.String(), email: t.String({ format: 'email' }) });

export const app = new Elysia()
  // matrix: elysia elysia.t bad
  .post('/users', ({ body }) => prisma.user.create({ data: body }), { response: User })
//@60-63 unvalidated-input[warning]: `body` is stored by `prisma.user.create` as it was sent
  // matrix: elysia elysia.t good
  .put('/users', ({ body }) => prisma.user.create({ data: body }), { body: User })
  // matrix: elysia elysia.t near-miss
  .post('/hooks', ({ headers }) => prisma.hook.create({ data: { agent: headers['user-agent'] } }), { query: t.Object({ q: t.String() }) })
  .listen(3000);
