import type { FastifyRequest } from 'fastify';

export const requirePermission = (name: string) => async (request: FastifyRequest) => {
  if (!request.user.permissions.includes(name)) throw new Error('forbidden');
};
