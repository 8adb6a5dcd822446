import { logger } from '@shop/log';
import Fastify from 'fastify';
import { audit } from './audit.ts';

Fastify().listen({ port: 3000 }, () => logger.info(audit('start')));
