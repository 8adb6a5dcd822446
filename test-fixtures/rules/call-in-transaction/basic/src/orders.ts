import { PrismaClient } from '@prisma/client';
import Stripe from 'stripe';
import { notify } from './notify.js';

const prisma = new PrismaClient();
const stripe = new Stripe('key');

export async function charged(customer: string) {
  // doc: bad
  return prisma.$transaction(async (tx) => {
    const order = await tx.order.create({ data: { customer } });
    await stripe.charges.create({ customer, amount: 100, currency: 'eur' });
//@11-75 call-in-transaction[warning,high]: `stripe.charges.create` waits for another service while the transaction is open: Prisma gives it up after 5 s, its connection and all that it has locked are held until then, and what it did there stays done when the transaction fails; call it before or after.
    return tx.order.update({ where: { id: order.id }, data: { paid: true } });
  });
  // doc: end
}

export async function chargedFirst(customer: string) {
  // doc: good
  const charge = await stripe.charges.create({ customer, amount: 100, currency: 'eur' });
  return prisma.$transaction(async (tx) => {
    const order = await tx.order.create({ data: { customer, charge: charge.id } });
    return tx.payment.create({ data: { order: order.id } });
  });
  // doc: end
}

export async function notified(customer: string) {
  await prisma.$transaction(async (tx) => {
    await tx.order.create({ data: { customer } });
    await notify(customer);
//@11-26 call-in-transaction: `notify` waits for another service
  });
  // Statements that are sent together are no open transaction.
  await prisma.$transaction([prisma.order.count(), prisma.payment.count()]);
  return prisma.$transaction(async (tx) => {
    // Nobody waits for it, so it holds nothing.
    void notify(customer);
    return tx.order.count();
  });
}

const SECONDS = 1000;

// The time that is written down holds, and not Prisma's own.
export async function patient(customer: string) {
  await prisma.$transaction(
    async (tx) => {
      await tx.order.create({ data: { customer } });
      await notify(customer);
//@13-28 call-in-transaction: Prisma gives it up after 20 s, its connection and all that it has locked are held until then
    },
    { timeout: 20 * SECONDS },
  );
  await prisma.$transaction(
    async () => {
      await notify(customer);
//@13-28 call-in-transaction: Prisma gives it up when its `timeout` is over, its connection is held until then
    },
    { timeout: Number(process.env.PATIENCE) },
  );
}
