import { PrismaClient } from '@prisma/client';
import { logger } from './logger.js';

const prisma = new PrismaClient();

export async function remember(order: string): Promise<void> {
  await prisma.order.update({ where: { id: order }, data: { mailed: true } });
}

/** Deals with whatever fails inside. */
export async function rememberSafely(order: string): Promise<void> {
  try {
    await remember(order);
  } catch (err) {
    logger.error({ err, order }, 'remembering failed');
  }
}
