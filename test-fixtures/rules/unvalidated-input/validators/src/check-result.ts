import type { RequestHandler } from 'express';
import { validationResult } from 'express-validator';

export const checkResult: RequestHandler = (req, res, next) => {
  const errors = validationResult(req);
  if (errors.isEmpty()) return next();
  res.status(400).json(errors.array());
};
