import * as Sentry from '@sentry/node';
import Fastify from 'fastify';
import { routes } from './reporting-routes.js';

Sentry.init({ dsn: process.env.SENTRY_DSN });

const app = Fastify();
routes(app);
await app.listen({ port: 3002 });
