import { celebrate, Joi, Segments } from 'celebrate';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { prisma } from './db';

const User = Joi.object({ name: Joi.string().required() });
const router = Router();

const checkUser = celebrate({ [Segments.BODY]: User });

router.put('/named', checkUser, async (req, res) => {
  res.json(await prisma.user.create({ data: req.body }));
});

const saveUser = async (req: Request, res: Response) => {
  res.json(await prisma.user.create({ data: req.body }));
};
export const createUser = [checkUser, saveUser] as RequestHandler[];
export const createUserAsItIs = [
  async (req: Request, res: Response) => {
    res.json(await prisma.user.create({ data: req.body }));
//@47-54 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  },
];
