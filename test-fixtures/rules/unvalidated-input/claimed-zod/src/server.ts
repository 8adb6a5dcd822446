import Fastify from 'fastify';
import { prisma } from './db';

export interface Rename {
  id: string;
  title: string;
}

const fastify = Fastify();

/** Notes of one user. */
fastify.post('/notes', async (request) => {
  const { title, pinned, tags, kind } = request.body as {
//@41-52 unvalidated-input[warning]: `request.body.title` is stored by `prisma.note.create` and nothing looked at it
    title: string;
    pinned?: boolean;
    tags: string[];
    kind: 'todo' | 'idea' | null;
  };
  return prisma.note.create({ data: { title, pinned, tags, kind } });
});

fastify.put('/notes', async (request) => {
  const { id, title } = request.body as Rename;
//@25-36 unvalidated-input[warning]: `request.body.title` is stored by `prisma.note.update`
  return prisma.note.update({ where: { id }, data: { title } });
});

/** Nothing says what it has to be: no schema can be made of that. */
fastify.put('/raw', async (request) => {
  const { id, title } = request.body as any;
//@25-36 unvalidated-input[warning]: `request.body.title` is stored by `prisma.note.update`
  return prisma.note.update({ where: { id }, data: { title } });
});

fastify.listen({ port: 3000 });
