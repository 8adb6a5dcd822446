import { PrismaClient } from '@prisma/client';
import Fastify from 'fastify';
import { requirePermission } from './require-permission';

const prisma = new PrismaClient();
const fastify = Fastify();

fastify.post('/accounts', async (request) => {
  const { email, credits } = request.body as { email: string; credits: number };
//@30-41 privilege-from-input[error]: `request.body.credits` becomes the `credits` that `prisma.account.create` stores
  return prisma.account.create({ data: { email, credits } });
});

fastify.put('/accounts', { preHandler: requirePermission('account::update') }, async (request) => {
  const { id, credits } = request.body as { id: string; credits: number };
  return prisma.account.update({ where: { id }, data: { credits } });
});

fastify.listen({ port: 3000 });
