// fix: Keep it and silence swallowed-error here: a failure here changes nothing for anybody @ src/orders.ts:8
import { prisma } from './db.js';
import { logger } from './logger.js';

export async function listOrders(userId: string) {
  try {
    return await prisma.order.findMany({ where: { userId }, take: 50 });
  // readylint-disable-next-line swallowed-error -- a failure here changes nothing for anybody
  } catch {
    return [];
  }
}

export async function listOrdersLogged(userId: string) {
  try {
    return await prisma.order.findMany({ where: { userId }, take: 50 });
  } catch (err) {
    logger.error({ err, userId }, 'orders cannot be read');
    throw err;
  }
}
