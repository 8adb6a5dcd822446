import Ajv from 'ajv';
import { Router } from 'express';
import { prisma } from './db';

const ajv = new Ajv();
const isUser = ajv.compile({ type: 'object', properties: { name: { type: 'string' } }, required: ['name'] });
export const router = Router();

// matrix: express ajv bad
router.post('/users', async (req, res) => {
  isUser(req.body);
  res.json(await prisma.user.create({ data: { name: req.body.name } }));
//@53-60 unvalidated-input[warning]: `req.body.name` is stored by `prisma.user.create` and nothing looked at it
});

// matrix: express ajv good
router.put('/users', async (req, res) => {
  if (!isUser(req.body)) return res.status(400).json(isUser.errors);
  res.json(await prisma.user.create({ data: { name: req.body.name } }));
});

// matrix: express ajv near-miss
router.patch('/users', async (req, res) => {
  const ok = ajv.validate({ type: 'object', required: ['name'] }, req.body);
  if (!ok) throw new Error(ajv.errorsText());
  res.json(await prisma.user.create({ data: { name: req.body.name } }));
});
