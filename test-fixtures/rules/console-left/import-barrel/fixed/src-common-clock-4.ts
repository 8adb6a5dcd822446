// fix: Log with `logger.debug` from src/common/logger.ts @ src/common/clock.ts:4
import { format } from './format.ts';
import { logger } from './logger.ts';

export function now(): string {
  logger.debug('clock read');
  return format(new Date());
}
