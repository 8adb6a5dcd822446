import { PrismaClient } from '@prisma/client';
import express, { type NextFunction, type Request, type Response } from 'express';

const prisma = new PrismaClient();
const app = express();

// doc: bad
app.get('/orders', async (req, res) => {
//@20-24 unguarded-async-handler[error,high]: Express 4 does not wait for this async handler: when `prisma.order.findMany` fails, the client never gets an answer, and Node ends the process by default. Catch the failure and hand it to `next`, or wrap the handler with a function that does.
  res.json(await prisma.order.findMany({ take: 20 }));
});

app.use(async (req, res, next) => {
//@9-13 unguarded-async-handler[error,high]: Express 4 does not wait for this async handler: when `prisma.user.findUnique` fails, the client never gets an answer, and Node ends the process by default. Catch the failure and hand it to `next`, or wrap the handler with a function that does.
  const user = await prisma.user.findUnique({ where: { id: req.ip } });
  res.locals.user = user;
  next();
});
// doc: end

// doc: good
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
// doc: end

app.param('id', async (req, res, next, id) => {
//@17-21 unguarded-async-handler[error,high]: Express 4 does not wait for this async handler: when `prisma.order.findUnique` fails, the client never gets an answer, and Node ends the process by default. Catch the failure and hand it to `next`, or wrap the handler with a function that does.
  res.locals.order = await prisma.order.findUnique({ where: { id } });
  next();
});

app.use(async (error: Error, req: Request, res: Response, next: NextFunction) => {
//@9-13 unguarded-async-handler[error,high]: Express 4 does not wait for this async handler: when `prisma.failure.create` fails, the client never gets an answer, and Node ends the process by default. Catch the failure and hand it to `next`, or wrap the handler with a function that does.
  await prisma.failure.create({ data: { message: error.message } });
  res.sendStatus(500);
});

app.listen(3000);
