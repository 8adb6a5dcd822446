import Fastify from 'fastify';
import pino from 'pino';
import { routes } from './logging-routes.js';

const app = Fastify();
const logger = pino();

// The process goes on: what was to be done is missing, and that is all.
process.on('unhandledRejection', (reason) => logger.fatal({ err: reason }, 'nobody received this'));
process.on('uncaughtException', (err) => {
  logger.fatal({ err }, 'nobody caught this');
  process.exit(1);
});

routes(app);
await app.listen({ port: 3000 });
