import { Router } from 'express';
import { z } from 'zod';
import { prisma } from './db';

export const router = Router();
const Anything = z.record(z.string(), z.any()).optional();
const User = z.object({ name: z.string(), meta: z.any() });
const Wide = User.passthrough();

router.post('/record', async (req, res) => {
  const body = Anything.parse(req.body);
//@31-38 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent: a client sets every field of the record, also those that are not its own; parse it with a schema, or pick the fields. `Anything.parse(req.body)` looks at nothing: say what it has to be.
  await prisma.user.create({ data: body });
  res.sendStatus(201);
});

router.post('/result', async (req, res) => {
  const parsed = z.unknown().safeParse(req.body);
//@40-47 unvalidated-input[warning]: `req.body.name` is stored by `prisma.user.create` and nothing looked at it
  if (!parsed.success) return res.sendStatus(400);
  const { name } = parsed.data as { name: string };
  res.json(await prisma.user.create({ data: { name } }));
});

router.post('/statement', async (req, res) => {
  z.any().parse(req.body);
  res.json(await prisma.user.create({ data: req.body }));
//@45-52 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
});

router.post('/wide', async (req, res) => {
  const user = Wide.parse(req.body);
//@27-34 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` with all that its schema does not name: `Wide.parse(req.body)` lets other fields through
  res.json(await prisma.user.create({ data: user }));
});

router.post('/beside', async (req, res) => {
  const { role } = Wide.parse(req.body) as unknown as { role: string };
//@31-38 unvalidated-input[warning]: `req.body.role` is stored by `prisma.job.create` and nothing looked at it
  res.json(await prisma.job.create({ data: { role } }));
});

/** What it names is looked at, and what it says is of any kind is meant so. */
router.put('/named', async (req, res) => {
  const { name, meta } = Wide.parse(req.body);
  res.json(await prisma.user.create({ data: { name, meta } }));
});

router.put('/dropped', async (req, res) => {
  const user = User.parse(req.body);
  res.json(await prisma.user.create({ data: user }));
});

router.put('/looks', async (req, res) => {
  const names = z.record(z.string(), z.string().max(80)).parse(req.body);
  res.json(await prisma.label.create({ data: names }));
});

router.put('/refined', async (req, res) => {
  const user = z.any().refine((one) => typeof one?.name === 'string').parse(req.body);
  res.json(await prisma.user.create({ data: user }));
});
