import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

export async function inWords(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  request.log.error(error);
  if (error.validation) return { message: error.message };
  reply.code(500);
  return { message: 'Internal server error' };
}
