// fix: Log with `logger.info` from packages/log/src/index.ts @ apps/api/src/audit.ts:2
import { logger } from '@shop/log';

export function audit(action: string): string {
  logger.info({ action }, 'audit');
  return action;
}
