import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function auditLog(orderId: string) {
  await prisma.entry.create({ data: { orderId } });
}

export async function touchUser(id: string) {
  await prisma.user.update({ where: { id }, data: { lastSeenAt: new Date() } });
}

export async function chargeCard(orderId: string) {
  await fetch(`https://pay.example.com/${orderId}`, { method: 'POST', signal: AbortSignal.timeout(5_000) });
}

export async function countOrders(customerId: string) {
  return prisma.order.count({ where: { customerId } });
}

/** Asks whether there are any, and remembers the answer. */
async function hasAnyLine(orderId: string) {
  const found = await prisma.orderLine.findFirst({ where: { orderId } });
  if (found) await prisma.basket.update({ where: { orderId }, data: { filled: true } });
  return found !== null;
}

export async function describe(orderId: string) {
  return (await hasAnyLine(orderId)) ? 'filled' : 'empty';
}

export async function useShelf(name: string) {
  const shelf = await prisma.shelf.findUnique({ where: { name } });
  if (shelf) return shelf;
  const made = await prisma.shelf.create({ data: { name } });
  return made;
}

export async function createTag(name: string) {
  const known = await prisma.tag.findUnique({ where: { name } });
  if (known) throw new Error('there is such a tag');
  return prisma.tag.create({ data: { name } });
}
