import type { FastifyInstance } from 'fastify';

/** What other rules would say of the servers beside it. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    request.log.error(error);
    reply.code(500).send({ message: 'Something went wrong' });
  });
}
