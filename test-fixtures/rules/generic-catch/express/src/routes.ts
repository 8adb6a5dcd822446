import Boom from '@hapi/boom';
import { PrismaClient } from '@prisma/client';
import { Router } from 'express';
import createError from 'http-errors';
import winston from 'winston';

const prisma = new PrismaClient();
const logger = winston.createLogger();
export const users = Router();

users.get('/:id', async (req, res, next) => {
  try {
    res.json(await prisma.user.findUniqueOrThrow({ where: { id: req.params.id } }));
  } catch {
    next({ status: 404, message: 'User not found.' });
//@5-8 generic-catch[warning,high]: If `prisma.user.findUniqueOrThrow` fails for any reason, an outage too, the answer is 404 (`status: 404`), and what really failed is logged nowhere. Answer 404 for the failure it belongs to and rethrow the rest.
  }
});

users.get('/:id/orders', async (req, res, next) => {
  try {
    res.json(await prisma.order.findMany({ where: { user: req.params.id }, take: 10 }));
  } catch (err) {
    logger.error('orders failed', err);
    next(createError(404, 'No orders'));
//@5-8 generic-catch[warning,high]: If `prisma.order.findMany` fails for any reason, an outage too, the answer is 404 (`createError`). Answer 404 for the failure it belongs to and rethrow the rest.
  }
});

users.get('/:id/cards', async (req, res, next) => {
  try {
    res.json(await prisma.card.findMany({ where: { user: req.params.id }, take: 10 }));
  } catch (err) {
    logger.error('cards failed', err);
    next(new createError.Unauthorized('Sign in again'));
//@5-8 generic-catch[warning,high]: If `prisma.card.findMany` fails for any reason, an outage too, the answer is 401 (`createError.Unauthorized`). Answer 401 for the failure it belongs to and rethrow the rest.
  }
});

users.get('/:id/keys', async (req, res, next) => {
  try {
    res.json(await prisma.key.findMany({ where: { user: req.params.id }, take: 10 }));
  } catch (err) {
    logger.error('keys failed', err);
    next(Boom.badRequest('Keys cannot be read'));
//@5-8 generic-catch[warning,high]: If `prisma.key.findMany` fails for any reason, an outage too, the answer is 400 (`Boom.badRequest`). Answer 400 for the failure it belongs to and rethrow the rest.
  }
});

users.get('/:id/subscription', async (req, res, next) => {
  try {
    res.json(await prisma.subscription.findUnique({ where: { user: req.params.id } }));
  } catch {
    next({ status: 500, message: 'Something went wrong.' });
//@5-8 generic-catch[warning,high]: What made `prisma.subscription.findUnique` fail is dropped here: `status: 500` is all that is passed on. Log the caught error first, or pass it on as it is.
  }
});

users.delete('/:id', async (req, res, next) => {
  try {
    await prisma.user.delete({ where: { id: req.params.id } });
    res.status(204).end();
  } catch (err) {
    // The answer of a server that failed, and the log says why.
    logger.error('deleting failed', err);
    next({ status: 500, message: 'Something went wrong.' });
  }
});

users.put('/:id', async (req, res, next) => {
  try {
    res.json(await prisma.user.update({ where: { id: req.params.id }, data: { name: 'x' } }));
  } catch (err) {
    if ((err as { code?: string }).code === 'P2025') return next({ status: 404, message: 'User not found.' });
    next(err);
  }
});

users.post('/', async (req, res, next) => {
  try {
    res.status(201).json(await prisma.user.create({ data: { name: 'x' } }));
  } catch (err) {
    // Whoever reads it gets the words: an object for the error handler.
    next({ status: 500, message: (err as Error).message });
  }
});
