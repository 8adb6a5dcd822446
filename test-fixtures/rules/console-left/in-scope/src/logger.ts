import { pino } from 'pino';

export const logger = pino();
export const createLogger = (topic: string) => logger.child({ topic });
