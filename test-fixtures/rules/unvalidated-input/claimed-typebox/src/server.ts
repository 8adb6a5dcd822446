import Fastify from 'fastify';
import { prisma } from './db';

const fastify = Fastify();

fastify.post('/notes', async (request) => {
  const { title, size } = request.body as { title: string; size?: number };
//@27-38 unvalidated-input[warning]: `request.body.title` is stored by `prisma.note.create` and nothing looked at it
  return prisma.note.create({ data: { title, size } });
});

fastify.listen({ port: 3000 });
