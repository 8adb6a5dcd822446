import type { Request, Response } from 'express';
import { endSession, openSession, register } from './services';

export const signUp = (req: Request, res: Response) => register(req, res);

export const logIn = (req: Request, res: Response) => openSession(req, res);

export const logOut = (req: Request, res: Response) => endSession(req, res);

export const logOutNow = (req: Request, res: Response) => endSession(req, res);
