import { format } from './format.ts';

export function now(): string {
  console.debug('clock read');
//@3-15 console-left[warning,high]: `console.debug` bypasses the project's logger (src/common/logger.ts): in production this line has no level, no request id and no redaction; log it there.
  return format(new Date());
}
