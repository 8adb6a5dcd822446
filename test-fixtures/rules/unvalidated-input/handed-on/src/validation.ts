import type { NextFunction, Request, Response } from 'express';
import Joi, { type ObjectSchema } from 'joi';

async function check(schema: ObjectSchema, value: unknown, next: NextFunction) {
  const { error } = await schema.validate(value);
  error ? next(error) : next();
}

const signUp = Joi.object({ name: Joi.string().required(), email: Joi.string().email().required() });
const login = Joi.object({ email: Joi.string().email().required(), token: Joi.string() });

export const checkSignUp = (req: Request, _: Response, next: NextFunction) => check(signUp, req.body, next);
export const checkLogin = (req: Request, _: Response, next: NextFunction) => check(login, req.body, next);
