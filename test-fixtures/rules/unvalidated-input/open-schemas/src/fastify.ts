import Fastify from 'fastify';
import { prisma } from './db';

const app = Fastify();

app.post('/open', { schema: { body: { type: 'object' } } }, async (request) => {
  return prisma.user.create({ data: request.body });
//@37-48 unvalidated-input[warning]: `request.body` is stored by `prisma.user.create` as it was sent
});

app.put('/closed', { schema: { body: { type: 'object', properties: { name: { type: 'string' } } } } }, async (request) => {
  return prisma.user.create({ data: request.body });
});

app.listen({ port: 3000 });
