import type { FastifyInstance } from 'fastify';

export async function answers(app: FastifyInstance) {
  app.setErrorHandler((error, request, reply) => {
    request.log.error(error);
    void reply.status(500).send({ error: 'Internal server error' });
  });
}
