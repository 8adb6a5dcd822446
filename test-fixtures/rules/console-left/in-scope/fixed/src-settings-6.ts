// fix: Log with `logger.info` from src/logger.ts @ src/settings.ts:6
import { toast } from './toast.ts';
import { logger } from './logger.ts';

export function save(): void {
  toast.success('saved');
  // A toast has the methods of a logger and is none.
  logger.info('settings saved');
}
