import { pino } from 'pino';
import { config } from './config/index.ts';
import { report } from './reporting/report.ts';

export const logger = pino({ level: config.level }, report);
