import log from '@/lib/logging';

export function sent(id: string): void {
  log.info('sent', { id });
}
