import { PrismaClient } from '@prisma/client';
import { auditLog, chargeCard, touchUser } from './helpers.js';

const prisma = new PrismaClient();

interface Line {
  sku: string;
}

// doc: bad
export async function placeOrder(customerId: string, lines: Line[]) {
  const order = await prisma.order.create({ data: { customerId } });
  for (const line of lines) {
    await prisma.orderLine.create({ data: { orderId: order.id, sku: line.sku } });
//@11-33 missing-transaction: When `prisma.orderLine.create` fails, what `prisma.order.create` has just written stays without the part that 
  }
  return order;
}
// doc: end

// doc: good
export async function placeOrderAtOnce(customerId: string, lines: Line[]) {
  return prisma.$transaction(async (tx) => {
    const order = await tx.order.create({ data: { customerId } });
    for (const line of lines) {
      await tx.orderLine.create({ data: { orderId: order.id, sku: line.sku } });
    }
    return order;
  });
}
// doc: end

// One nested write is one transaction.
export const nested = (customerId: string, lines: Line[]) =>
  prisma.order.create({ data: { customerId, lines: { create: lines } } });

export async function gathered(id: string) {
  const removed = prisma.orderLine.deleteMany({ where: { orderId: id } });
  await prisma.$transaction([removed, prisma.order.delete({ where: { id } })]);
}

export async function removeOrder(id: string) {
  await prisma.orderLine.deleteMany({ where: { orderId: id } });
  await prisma.order.delete({ where: { id } });
//@9-27 missing-transaction: When `prisma.order.delete` fails, what `prisma.orderLine.deleteMany` removed is gone all the same, and a recor
}

export async function replaceTags(postId: string, tags: string[]) {
  await prisma.tag.deleteMany({ where: { postId } });
  await prisma.tag.createMany({ data: tags.map((name) => ({ name, postId })) });
//@9-29 missing-transaction: `prisma.tag.deleteMany` has already removed the old rows when `prisma.tag.createMany` writes the new ones: whe
}

export async function makeDefault(id: string, listId: string) {
  await prisma.address.updateMany({ where: { listId }, data: { isDefault: false } });
  await prisma.address.update({ where: { id, listId }, data: { isDefault: true } });
//@9-29 missing-transaction: `prisma.address.updateMany` resets all before `prisma.address.update` sets one: when the second fails, none is
}

export async function move(from: string, to: string, amount: number) {
  await prisma.wallet.update({ where: { id: from }, data: { balance: { decrement: amount } } });
  await prisma.wallet.update({ where: { id: to }, data: { balance: { increment: amount } } });
//@9-28 missing-transaction: When `prisma.wallet.update` fails, what `prisma.wallet.update` has changed stays, and the amounts no longer ad
}

export async function pay(invoiceId: string, amount: number) {
  await prisma.payment.create({ data: { invoiceId, amount } });
  await prisma.invoice.update({ where: { id: invoiceId }, data: { paid: true } });
//@9-29 missing-transaction: `prisma.payment.create` and `prisma.invoice.update` change what belongs together: when the second fails, the t
}

// A log of it may be missing.
export async function withAudit(customerId: string) {
  const order = await prisma.order.create({ data: { customerId } });
  await prisma.auditLog.create({ data: { orderId: order.id } });
  await auditLog(order.id);
  await touchUser(customerId);
}

// Only one of them runs.
export async function either(id: string, exists: boolean) {
  if (exists) {
    await prisma.order.update({ where: { id }, data: { open: true } });
  } else {
    await prisma.invoice.create({ data: { orderId: id } });
  }
}

export async function earlyExit(id: string, isDraft: boolean) {
  if (isDraft) {
    await prisma.orderLine.deleteMany({ where: { orderId: id } });
    return;
  }
  await prisma.order.delete({ where: { id } });
}

// What undoes the first is no second half of it.
export async function undone(customerId: string) {
  const order = await prisma.order.create({ data: { customerId } });
  try {
    await chargeCard(order.id);
  } catch (error) {
    await prisma.order.update({ where: { id: order.id }, data: { failed: true } });
    throw error;
  }
}

// Progress of one job, around work that takes its time.
export async function progress(customerId: string) {
  const order = await prisma.order.create({ data: { customerId, state: 'open' } });
  await chargeCard(order.id);
  await prisma.order.update({ where: { id: order.id }, data: { state: 'paid' } });
}

// Rows that have nothing to do with each other.
export async function independent(tagId: string, planId: string) {
  await prisma.tag.update({ where: { id: tagId }, data: { seen: true } });
  await prisma.plan.update({ where: { id: planId }, data: { active: true } });
}

export async function saveLines(orderId: string, lines: Line[]) {
  for (const line of lines) await prisma.orderLine.create({ data: { orderId, sku: line.sku } });
}

export async function throughHelper(customerId: string, lines: Line[]) {
  const order = await prisma.order.create({ data: { customerId } });
  await saveLines(order.id, lines);
//@9-17 missing-transaction: When `saveLines` fails, what `prisma.order.create` has just written stays without the part that belongs to it;
}

export class Orders {
  constructor(private readonly db: PrismaClient) {}

  // Runs in the transaction of whoever calls it.
  async close(id: string) {
    await this.db.orderLine.deleteMany({ where: { orderId: id } });
    await this.db.order.delete({ where: { id } });
  }
}

export async function closeBoth(a: string, b: string) {
  await prisma.$transaction(async (tx) => {
    await new Orders(tx as PrismaClient).close(a);
    await new Orders(tx as PrismaClient).close(b);
  });
}
