// fix: Log with `request.log.info` @ src/routes.ts:8
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { logger } from './logger.ts';

export async function routes(app: FastifyInstance): Promise<void> {
  console.log('routes ready');
  app.get('/pay/:id', async (request) => {
    request.log.info({ requestId: request.id }, 'pay');
    return {};
  });
}

export function audit(request: FastifyRequest, amount: number): void {
  console.warn('large amount', amount);
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
