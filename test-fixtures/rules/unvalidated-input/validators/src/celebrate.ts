import { celebrate, Joi, Segments } from 'celebrate';
import { Router } from 'express';
import { prisma } from './db';

const User = Joi.object({ name: Joi.string().required() });
export const router = Router();

// matrix: express celebrate bad
router.post('/users', async (req, res) => {
  res.json(await prisma.user.create({ data: req.body }));
//@45-52 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
});

// matrix: express celebrate good
router.put('/users', celebrate({ [Segments.BODY]: User }), async (req, res) => {
  res.json(await prisma.user.create({ data: req.body }));
});

const checked = Router();
checked.use(celebrate({ body: User }));

// matrix: express celebrate near-miss
checked.patch('/users', async (req, res) => {
  res.json(await prisma.user.create({ data: req.body }));
});
