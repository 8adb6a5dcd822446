import type { FastifyInstance } from 'fastify';
import { remember } from './orders.js';

export function routes(app: FastifyInstance): void {
  app.post('/orders/:id', async (request) => {
    const { id } = request.params as { id: string };
    remember(id);
//@5-12 floating-promise[error,high]: `remember` is not awaited, and its failure is not caught: when `prisma.order.update` fails, nobody receives it, and the listener in `src/ending.ts` ends the process. Await it, or handle the failure with `.catch`.
    return { id };
  });
}
