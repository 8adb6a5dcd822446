import { Router } from 'express';
import { body, matchedData, validationResult } from 'express-validator';
import { checkResult } from './check-result';
import { prisma } from './db';

const rules = [body('name').isString(), body('email').isEmail()];
export const router = Router();

// matrix: express express-validator bad
router.post('/users', rules, async (req, res) => {
  res.json(await prisma.user.create({ data: req.body }));
//@45-52 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
});

// matrix: express express-validator good
router.put('/users', rules, async (req, res) => {
  const errors = validationResult(req);
  if (!errors.isEmpty()) return res.status(400).json(errors.array());
  res.json(await prisma.user.create({ data: { name: req.body.name } }));
});

router.put('/matched', rules, async (req, res) => {
  validationResult(req).throw();
  res.json(await prisma.user.create({ data: matchedData(req) }));
});

// matrix: express express-validator near-miss
router.patch('/users', rules, checkResult, async (req, res) => {
  res.json(await prisma.user.create({ data: { name: req.body.name } }));
});
