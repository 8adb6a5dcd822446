import type { FastifyInstance, FastifyRequest } from 'fastify';
import { logger } from './logger.ts';

export async function routes(app: FastifyInstance): Promise<void> {
  console.log('routes ready');
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (`app.log`): in production this line has no level, no request id and no redaction; log it there.
  app.get('/pay/:id', async (request) => {
    console.log('pay', request.id);
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` bypasses the project's logger (`request.log`): in production this line has no level, no request id and no redaction; log it there.
    return {};
  });
}

export function audit(request: FastifyRequest, amount: number): void {
  console.warn('large amount', amount);
//@3-14 console-left[warning,high]: `console.warn` bypasses the project's logger (`request.log`)
  logger.info('audited');
}

export function plain(amount: number): void {
  console.warn('plain amount', amount);
//@3-14 console-left[warning,high]: `console.warn` bypasses the project's logger (src/logger.ts)
}

export function shadowed(logger: string): void {
  console.log('called', logger);
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (src/logger.ts)
}

export function later(): void {
  console.log('too early');
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (src/logger.ts)
  const log = logger.child({ part: 'later' });
  log.info('now');
  if (log.level === 'info') {
    console.log('now, too');
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` bypasses the project's logger (`log`): in production this line has no level, no request id and no redaction; log it there.
  }
}
