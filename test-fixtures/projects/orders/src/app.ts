import express, { type NextFunction, type Request, type Response } from 'express';
import { logger } from './lib/logger.js';
import { orders } from './routes/orders.js';
import { webhooks } from './routes/webhooks.js';

export const app = express();

app.use(express.json({ limit: '50mb' }));
app.use((_req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  next();
});

app.get('/health', (_req, res) => {
  res.json({ status: 'ok' });
});

app.use('/orders', orders);
app.use('/webhooks', webhooks);

app.use((err: Error, req: Request, res: Response, _next: NextFunction) => {
  logger.error({ err, path: req.path }, 'request failed');
  res.status(500).json({ error: err.message });
});
