import { PrismaClient } from '@prisma/client';
import createError from 'http-errors';
import pg from 'pg';
import winston from 'winston';

const prisma = new PrismaClient();
const pool = new pg.Pool();
const logger = winston.createLogger();

/** What is thrown inside ends in the catch around: nobody is told 409. */
export async function move(id: string, to: number) {
  try {
    await prisma.$transaction(async (tx) => {
      try {
        await tx.order.update({ where: { id }, data: { place: to } });
      } catch (err) {
        throw createError(409, err as Error);
      }
    });
    return true;
  } catch (err) {
    logger.error('moving failed', err);
    return false;
  }
}

export async function moveAndTell(id: string, to: number) {
  try {
    await prisma.$transaction(async (tx) => {
      try {
        await tx.order.update({ where: { id }, data: { place: to } });
      } catch (err) {
        throw createError(409, err as Error);
//@9-13 generic-catch[warning,high]: If `tx.order.update` fails for any reason, an outage too, the answer is 409 (`createError`). Answer 409 for the failure it belongs to and rethrow the rest.
      }
    });
  } catch (err) {
    logger.error('moving failed', err);
    throw err;
  }
}

function conflictIn(err: unknown): { target: string } | undefined {
  const { code, meta } = err as { code?: string; meta?: { target: string } };
  return code === 'P2002' ? meta : undefined;
}

/** What was found in the error tells its kind. */
export async function open(id: string) {
  try {
    await prisma.order.create({ data: { id } });
  } catch (err) {
    const conflict = conflictIn(err);
    if (!conflict) throw err;
    throw createError(409, `There is an order with this ${conflict.target}`);
  }
}

export async function openAndSay(id: string) {
  try {
    await prisma.order.create({ data: { id } });
  } catch (err) {
    const message = String(err);
    if (message) throw createError(409, message);
//@18-22 generic-catch[warning,high]: If `prisma.order.create` fails for any reason, an outage too, the answer is 409 (`createError`). Answer 409 for the failure it belongs to and rethrow the rest.
    throw err;
  }
}

async function stock(id: string): Promise<number> {
  try {
    return (await prisma.item.findUnique({ where: { id } }))?.stock ?? 0;
  } catch (err) {
    logger.error('no stock known', err);
    return 0;
  }
}

/** Nothing of the database comes out of `stock`. */
export async function available(id: string, wanted: string) {
  try {
    return (await stock(id)) >= JSON.parse(wanted).count;
  } catch {
    throw createError(400, 'How many?');
  }
}

const found = (id: string) =>
  new Promise((resolve, reject) => {
    pool.query('select stock from items where id = $1', [id], (err, rows) => (err ? reject(err) : resolve(rows)));
  });

/** What a callback tells comes out of the promise. */
export async function availableThen(id: string, wanted: string) {
  try {
    return [await found(id), JSON.parse(wanted).count];
  } catch {
    throw createError(400, 'How many?');
//@5-9 generic-catch[warning,high]: If `found` fails for any reason, an outage too, the answer is 400 (`createError`), and what really failed is logged nowhere. Answer 400 for the failure it belongs to and rethrow the rest.
  }
}
