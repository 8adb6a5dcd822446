// fix: Log with `request.log.warn` @ src/routes.ts:15
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { logger } from './logger.ts';

export async function routes(app: FastifyInstance): Promise<void> {
  console.log('routes ready');
  app.get('/pay/:id', async (request) => {
    console.log('pay', request.id);
    return {};
  });
}

export function audit(request: FastifyRequest, amount: number): void {
  request.log.warn({ amount }, 'large amount');
  logger.info('audited');
}

export function plain(amount: number): void {
  console.warn('plain amount', amount);
}

export function shadowed(logger: string): void {
  console.log('called', logger);
}

export function later(): void {
  console.log('too early');
  const log = logger.child({ part: 'later' });
  log.info('now');
  if (log.level === 'info') {
    console.log('now, too');
  }
}
