import Fastify from 'fastify';
import pino from 'pino';
import { routes } from './ending-routes.js';

const app = Fastify();
const logger = pino();

function stop(reason: unknown): void {
  logger.fatal({ err: reason }, 'nobody received this');
  app.close(() => process.exit(1));
}

// Rejections come here as well, where nothing else listens for them.
process.on('uncaughtException', stop);

routes(app);
await app.listen({ port: 3001 });
