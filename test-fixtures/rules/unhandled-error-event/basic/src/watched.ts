import type { EventEmitter } from 'node:events';
import { logger } from './logger.js';

export function watched<T extends EventEmitter>(emitter: T): T {
  emitter.on('error', (err) => logger.error({ err }, 'emitter failed'));
  return emitter;
}
