// fix: Check `request.body` with a schema of the fields that its type claims @ src/server.ts:13
import Fastify from 'fastify';
import { prisma } from './db';
import { z } from 'zod';

export interface Rename {
  id: string;
  title: string;
}

const fastify = Fastify();

const bodySchema = z.object({
  title: z.string(),
  pinned: z.boolean().optional(),
  tags: z.array(z.string()),
  kind: z.enum(['todo', 'idea']).nullable(),
});

/** Notes of one user. */
fastify.post('/notes', async (request) => {
  const { title, pinned, tags, kind } = bodySchema.parse(request.body);
  return prisma.note.create({ data: { title, pinned, tags, kind } });
});

fastify.put('/notes', async (request) => {
  const { id, title } = request.body as Rename;
  return prisma.note.update({ where: { id }, data: { title } });
});

/** Nothing says what it has to be: no schema can be made of that. */
fastify.put('/raw', async (request) => {
  const { id, title } = request.body as any;
  return prisma.note.update({ where: { id }, data: { title } });
});

fastify.listen({ port: 3000 });
