import { Router } from 'express';
import { prisma } from './db';
import { verified } from './verified';

export const router = Router();

/** One column holds all that was sent: it is one for JSON. */
router.post('/log', async (req, res) => {
  await prisma.requestLog.create({ data: { path: req.path, body: req.body, query: req.query } });
  res.sendStatus(204);
});

router.post('/settings', async (req, res) => {
  await prisma.settings.create({ data: { values: JSON.parse(String(req.body.values)) } });
  res.sendStatus(204);
});

router.post('/named', async (req, res) => {
  await prisma.settings.create({ data: { name: req.body.name } });
//@48-55 unvalidated-input[warning]: `req.body.name` is stored by `prisma.settings.create` and nothing looked at it
  res.sendStatus(204);
});

/** What was sent is gone once the signature was read. */
router.post('/hook', async (req, res) => {
  let event = req.body;
  try {
    event = verified(event, req.headers['x-signature']);
  } catch {
    res.sendStatus(400);
    return;
  }
  await prisma.payment.create({ data: event });
  res.sendStatus(204);
});
