import { prisma } from './db.js';
import { logger } from './logger.js';

// doc: bad
export async function listOrders(userId: string) {
  try {
    return await prisma.order.findMany({ where: { userId }, take: 50 });
  } catch {
 // ^^^^^ swallowed-error[warning,high]: If `prisma.order.findMany` fails, nobody learns of it: `listOrders` returns `[]`, as if there were nothing to find.
    return [];
  }
}
// doc: end

// doc: good
export async function listOrdersLogged(userId: string) {
  try {
    return await prisma.order.findMany({ where: { userId }, take: 50 });
  } catch (err) {
    logger.error({ err, userId }, 'orders cannot be read');
    throw err;
  }
}
// doc: end
