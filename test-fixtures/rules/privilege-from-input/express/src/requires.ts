import type { NextFunction, Request, Response } from 'express';

/** Middleware whose name says nothing: what it asks does. */
export const checked = (level: number) => (req: Request, res: Response, next: NextFunction) => {
  if (!req.user || req.user.roles.length < level) return res.sendStatus(403);
  return next();
};
