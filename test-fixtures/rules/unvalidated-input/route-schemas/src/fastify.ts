import Fastify from 'fastify';
import { importUsers, showUser } from './handlers';
import { prisma } from './db';

interface User {
  name: string;
}
const fastify = Fastify();
const user = { type: 'object', required: ['name'], properties: { name: { type: 'string' } }, additionalProperties: false };

// matrix: fastify json-schema bad
fastify.post<{ Body: User }>('/users', { schema: { response: { 201: user } } }, async (request) => {
  return prisma.user.create({ data: request.body });
//@37-48 unvalidated-input[warning]: `request.body` is stored by `prisma.user.create` as it was sent
});

fastify.route({ method: 'POST', url: '/import', schema: { tags: ['import'], description: 'Many at once.' }, handler: importUsers });

// matrix: fastify json-schema good
fastify.put<{ Body: User }>('/users', { schema: { body: user } }, async (request) => prisma.user.create({ data: request.body }));

// matrix: fastify json-schema near-miss
fastify.route({ method: 'GET', url: '/users/:id', schema: { tags: ['users'] }, handler: showUser });
