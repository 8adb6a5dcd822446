import type { Express, NextFunction, Request, Response } from 'express';

export function answerErrors(err: Error, req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) return next(err);
  res.status(500).json({ error: 'failed' });
}

export function finish(app: Express): void {
  app.use(answerErrors);
}
