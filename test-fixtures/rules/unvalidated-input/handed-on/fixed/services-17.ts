// fix: Check `req.body` with a schema of the fields that are read of it @ src/services.ts:17
import type { Request, Response } from 'express';
import { Session, User } from './models';
import Joi from 'joi';

/** Whoever hands the request on stands behind the validator, and so does this. */
export async function register(req: Request, res: Response) {
  const { name, email } = req.body;
  res.json(await new User({ name, email }).save());
}

export async function openSession(req: Request, res: Response) {
  const { email } = req.body;
  res.json(await User.findOne({ email }));
}

const endSessionSchema = Joi.object({
  token: Joi.string().required(),
});

/** One of its two ways has no validator on it. */
export async function endSession(req: Request, res: Response) {
  const { token } = Joi.attempt(req.body, endSessionSchema);
  res.json(await Session.findOneAndDelete({ token }));
}
