import express from 'express';
import { debugRoutes } from './debug-routes.js';
import { routes } from './routes.js';

const app = express();

if (process.env.NODE_ENV !== 'production') {
  debugRoutes(app);
  routes(app, '/try');
}
routes(app, '/');
