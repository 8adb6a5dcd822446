// fix: Check `request.body` with a schema of the fields that its type claims @ src/server.ts:7
import Fastify from 'fastify';
import { prisma } from './db';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

const fastify = Fastify();

const bodySchema = Type.Object({
  title: Type.String(),
  size: Type.Optional(Type.Number()),
}, { additionalProperties: false });

fastify.post('/notes', async (request) => {
  const { title, size } = Value.Parse(bodySchema, request.body);
  return prisma.note.create({ data: { title, size } });
});

fastify.listen({ port: 3000 });
