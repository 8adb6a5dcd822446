import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { z } from 'zod';
import { prisma } from './db';

const User = z.object({ name: z.string() });
const Page = z.object({ page: z.coerce.number() });

export const app = new Hono()
  // matrix: hono zod bad
  .post('/users', zValidator('query', Page), async (c) => c.json(await prisma.user.create({ data: await c.req.json() })))
//@99-116 unvalidated-input[warning]: `await c.req.json()` is stored by `prisma.user.create` as it was sent
  // matrix: hono zod good
  .put('/users', zValidator('json', User), async (c) => c.json(await prisma.user.create({ data: c.req.valid('json') })))
  // matrix: hono zod near-miss
  .patch('/users', async (c) => c.json(await prisma.user.create({ data: User.parse(await c.req.json()) })));
