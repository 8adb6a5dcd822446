// fix: Log with `appLogger.info` from src/logger.ts @ src/routes.ts:26
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { logger, logger as appLogger } from './logger.ts';

export async function routes(app: FastifyInstance): Promise<void> {
  console.log('routes ready');
  app.get('/pay/:id', async (request) => {
    console.log('pay', request.id);
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
  appLogger.info({ logger }, 'called');
}

export function later(): void {
  console.log('too early');
  const log = logger.child({ part: 'later' });
  log.info('now');
  if (log.level === 'info') {
    console.log('now, too');
  }
}
