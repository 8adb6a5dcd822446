// fix: Check `request.body` with a schema of the fields that its type claims @ src/server.ts:24
import Fastify from 'fastify';
import { prisma } from './db';
import { z } from 'zod';

export interface Rename {
  id: string;
  title: string;
}

const fastify = Fastify();

/** Notes of one user. */
fastify.post('/notes', async (request) => {
  const { title, pinned, tags, kind } = request.body as {
    title: string;
    pinned?: boolean;
    tags: string[];
    kind: 'todo' | 'idea' | null;
  };
  return prisma.note.create({ data: { title, pinned, tags, kind } });
});

const bodySchema = z.object({
  id: z.string(),
  title: z.string(),
});

fastify.put('/notes', async (request) => {
  const { id, title } = bodySchema.parse(request.body);
  return prisma.note.update({ where: { id }, data: { title } });
});

/** Nothing says what it has to be: no schema can be made of that. */
fastify.put('/raw', async (request) => {
  const { id, title } = request.body as any;
  return prisma.note.update({ where: { id }, data: { title } });
});

fastify.listen({ port: 3000 });
