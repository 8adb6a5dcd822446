import Router from '@koa/router';
import Koa from 'koa';
import { z } from 'zod';
import { prisma } from './db';

const User = z.object({ name: z.string() });
const router = new Router();

// matrix: koa zod bad
router.post('/users', async (ctx) => {
  ctx.body = await prisma.user.create({ data: ctx.request.body });
//@47-62 unvalidated-input[warning]: `ctx.request.body` is stored by `prisma.user.create` as it was sent
});

// matrix: koa zod good
router.put('/users', async (ctx) => {
  ctx.body = await prisma.user.create({ data: User.parse(ctx.request.body) });
});

const checked = new Router();
checked.use(async (ctx, next) => {
  ctx.request.body = User.parse(ctx.request.body);
  await next();
});

// matrix: koa zod near-miss
checked.patch('/users', async (ctx) => {
  ctx.body = await prisma.user.create({ data: ctx.request.body });
});

new Koa().use(router.routes()).use(checked.routes()).listen(3000);
