import asyncHandler from 'express-async-handler';
import type { Request, Response } from 'express';
import { Settings } from './models';

export class Profiles {
  static create = asyncHandler(async (req: Request, res: Response) => {
    res.json(await Settings.create(req.body));
  });

  static createUnchecked = asyncHandler(async (req: Request, res: Response) => {
    res.json(await Settings.create(req.body));
//@36-43 unvalidated-input[warning]: `req.body` is stored by `Settings.create` as it was sent
  });
}
