import { createApp, createRouter, defineEventHandler, getQuery, getRouterParam, readBody, readValidatedBody, sendRedirect } from 'h3';
import { z } from 'zod';
import { prisma } from './db';

const User = z.object({ name: z.string(), email: z.string().email() });
const router = createRouter();

// matrix: h3 zod bad
router.post('/users', defineEventHandler(async (event) => prisma.user.create({ data: await readBody(event) })));
//@86-106 unvalidated-input[warning]: `await readBody(event)` is stored by `prisma.user.create` as it was sent

router.get('/leave', defineEventHandler((event) => sendRedirect(event, String(getQuery(event).to))));
//@52-98 open-redirect[warning]: `getQuery(event).to` decides where `sendRedirect` sends the visitor

// matrix: h3 zod good
router.put('/users', defineEventHandler(async (event) => {
  const user = await readValidatedBody(event, User.parse);
  return prisma.user.create({ data: user });
}));

router.patch('/users', defineEventHandler(async (event) => {
  const user = await readValidatedBody(event, (body) => User.safeParse(body));
  if (!user.success) throw user.error;
  return prisma.user.create({ data: user.data });
}));

// matrix: h3 zod near-miss
router.get('/users/:id', defineEventHandler((event) => prisma.user.findUnique({ where: { id: getRouterParam(event, 'id') } })));

export const app = createApp().use(router);
