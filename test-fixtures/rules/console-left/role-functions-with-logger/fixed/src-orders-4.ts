// fix: Log with `logger.info` from src/logger.ts @ src/orders.ts:4
import middy from '@middy/core';
import { logger } from './logger';

export const handler = middy(async (event: { id: string }) => {
  logger.info({ eventId: event.id }, 'order');
});
