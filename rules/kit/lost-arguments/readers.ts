import type { Reader } from './arguments.ts';
import { nest } from './nest.ts';
import { pino } from './pino.ts';
import { winston } from './winston.ts';

/** By the package of the logger: how it reads what it is given. */
export const READERS: Readonly<Record<string, Reader>> = {
  pino,
  fastify: pino,
  'nestjs-pino': pino,
  winston,
  '@nestjs/common': nest,
};
