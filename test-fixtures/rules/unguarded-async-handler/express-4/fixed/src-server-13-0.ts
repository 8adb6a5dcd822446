// fix: Catch its failure and hand it to `next` @ src/server.ts:13
import { PrismaClient } from '@prisma/client';
import express, { type NextFunction, type Request, type Response } from 'express';

const prisma = new PrismaClient();
const app = express();

app.get('/orders', async (req, res) => {
  res.json(await prisma.order.findMany({ take: 20 }));
});

app.use(async (req, res, next) => {
  try {
    const user = await prisma.user.findUnique({ where: { id: req.ip } });
  res.locals.user = user;
  next();
  } catch (error) {
    next(error);
  }
});

app.get('/orders/open', async (req, res, next) => {
  try {
    res.json(await prisma.order.findMany({ where: { open: true }, take: 20 }));
  } catch (error) {
    next(error);
  }
});

app.get('/orders/done', (req, res, next) => {
  prisma.order
    .findMany({ where: { open: false }, take: 20 })
    .then((orders) => res.json(orders))
    .catch(next);
});

app.get('/health', async (req, res) => {
  res.json({ ok: true });
});

app.param('id', async (req, res, next, id) => {
  res.locals.order = await prisma.order.findUnique({ where: { id } });
  next();
});

app.use(async (error: Error, req: Request, res: Response, next: NextFunction) => {
  await prisma.failure.create({ data: { message: error.message } });
  res.sendStatus(500);
});

app.listen(3000);
