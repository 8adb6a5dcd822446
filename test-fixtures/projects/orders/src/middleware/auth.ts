import type { NextFunction, Request, Response } from 'express';
import jwt from 'jsonwebtoken';
import { config } from '../config.js';

export interface Account {
  id: string;
  email: string;
  role: 'customer' | 'support';
}

declare module 'express-serve-static-core' {
  interface Request {
    account?: Account;
  }
}

export function requireAccount(req: Request, res: Response, next: NextFunction) {
  const token = req.headers.authorization?.replace(/^Bearer /, '');
  if (!token) {
    return res.status(401).json({ error: 'missing token' });
  }
  try {
    req.account = jwt.verify(token, config.jwtSecret) as Account;
    next();
  } catch (err) {
    console.log('auth failed', token, err);
    res.status(401).json({ error: 'invalid token' });
  }
}
