export * from './clock.ts';
export { logger } from './logger.ts';
