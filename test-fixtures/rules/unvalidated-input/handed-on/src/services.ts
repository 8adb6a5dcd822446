import type { Request, Response } from 'express';
import { Session, User } from './models';

/** Whoever hands the request on stands behind the validator, and so does this. */
export async function register(req: Request, res: Response) {
  const { name, email } = req.body;
  res.json(await new User({ name, email }).save());
}

export async function openSession(req: Request, res: Response) {
  const { email } = req.body;
  res.json(await User.findOne({ email }));
}

/** One of its two ways has no validator on it. */
export async function endSession(req: Request, res: Response) {
  const { token } = req.body;
//@21-28 unvalidated-input[error]: `req.body.token` reaches the filter of `Session.findOneAndDelete` unchecked
  res.json(await Session.findOneAndDelete({ token }));
}
