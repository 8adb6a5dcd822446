import { PrismaClient } from '@prisma/client';
import { Controller, Get } from '@nestjs/common';
import { initTRPC } from '@trpc/server';
import { Worker } from 'bullmq';
import Fastify from 'fastify';
import { defineEventHandler } from 'h3';
import { Hono } from 'hono';
import Koa from 'koa';

const prisma = new PrismaClient();
const count = async () => ({ users: await prisma.user.count() });

Fastify().get('/', async () => count());
new Koa().use(async (ctx) => {
  ctx.body = await count();
});
new Hono().get('/', async (c) => c.json(await count()));
new Worker('counts', async () => count());
export const handler = defineEventHandler(async () => count());
const t = initTRPC.create();
export const router = t.router({ count: t.procedure.query(async () => count()) });

@Controller()
export class Counts {
  @Get()
  async count() {
    return count();
  }
}
