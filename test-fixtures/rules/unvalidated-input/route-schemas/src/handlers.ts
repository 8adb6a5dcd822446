import type { FastifyRequest } from 'fastify';
import { prisma } from './db';

interface User {
  name: string;
}

export async function importUsers(request: FastifyRequest<{ Body: User[] }>) {
  const users = request.body.map((one) => ({ ...one, imported: true }));
//@49-51 unvalidated-input[warning]: `one` is stored by `prisma.user.createMany` as it was sent
  await prisma.user.createMany({ data: users });
  return { count: users.length };
}

export async function showUser(request: FastifyRequest<{ Params: { id: string } }>) {
  return prisma.user.findUnique({ where: { id: request.params.id } });
}
