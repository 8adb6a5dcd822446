import { logger } from '../common/index.ts';

export const orders: string[] = [];

export function clear(): void {
  logger.info({ count: orders.length }, 'cleared');
  orders.length = 0;
}
