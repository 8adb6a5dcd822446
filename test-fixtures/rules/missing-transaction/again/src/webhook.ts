import { PrismaClient } from '@prisma/client';
import express from 'express';
import Stripe from 'stripe';

const prisma = new PrismaClient();
const stripe = new Stripe(process.env.STRIPE_KEY ?? '', { timeout: 5_000 });
export const webhooks = express.Router();

async function disableSites(planId: string): Promise<void> {
  await prisma.site.updateMany({ where: { planId }, data: { state: 'off' } });
}

// Stripe sends the event again until it is answered, and both are only set.
webhooks.post('/ended', express.raw(), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, String(req.headers['stripe-signature']), 'secret');
  const planId: string = event.id;
  await prisma.plan.update({ where: { id: planId }, data: { seats: 0 } });
  await disableSites(planId);
  res.end();
});

// The second delivery does not find the row any more.
webhooks.post('/moved', express.raw(), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, String(req.headers['stripe-signature']), 'secret');
  const planId: string = event.id;
  await prisma.plan.update({ where: { planRef: planId }, data: { planRef: null } });
  await disableSites(planId);
//@9-20 missing-transaction: `prisma.plan.update` and `disableSites` change what belongs together
  res.end();
});

// The second delivery takes the seats away once more.
webhooks.post('/shrunk', express.raw(), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, String(req.headers['stripe-signature']), 'secret');
  const planId: string = event.id;
  await prisma.plan.update({ where: { id: planId }, data: { seats: { decrement: 1 } } });
  await disableSites(planId);
//@9-20 missing-transaction: `prisma.plan.update` and `disableSites` change what belongs together
  res.end();
});

// What is written down first makes the second delivery pass over the rest.
webhooks.post('/once', express.raw(), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, String(req.headers['stripe-signature']), 'secret');
  const planId: string = event.id;
  await prisma.delivery.create({ data: { eventId: event.id } });
  await prisma.plan.update({ where: { id: planId }, data: { seats: 0 } });
//@9-26 missing-transaction: `prisma.delivery.create` and `prisma.plan.update` change what belongs together
  await disableSites(planId);
  res.end();
});

// Nobody sends this again.
webhooks.post('/plans/:id/end', async (req, res) => {
  const planId: string = req.params.id;
  await prisma.plan.update({ where: { id: planId }, data: { seats: 0 } });
  await disableSites(planId);
//@9-20 missing-transaction: `prisma.plan.update` and `disableSites` change what belongs together
  res.end();
});

// The failure is answered as if all were well.
webhooks.post('/hushed', express.raw(), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, String(req.headers['stripe-signature']), 'secret');
  const planId: string = event.id;
  try {
    await prisma.plan.update({ where: { id: planId }, data: { seats: 0 } });
    await disableSites(planId);
//@11-22 missing-transaction: `prisma.plan.update` and `disableSites` change what belongs together
  } catch (error) {
    process.stderr.write(String(error));
  }
  res.end();
});

// What the first sets decides whether the second is done.
webhooks.post('/decided', express.raw(), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, String(req.headers['stripe-signature']), 'secret');
  const planId: string = event.id;
  const plan = await prisma.plan.findUnique({ where: { id: planId } });
  if (plan?.tier !== 'free') {
    await prisma.plan.update({ where: { id: planId }, data: { tier: 'free' } });
    await disableSites(planId);
//@11-22 missing-transaction: `prisma.plan.update` and `disableSites` change what belongs together
  }
  res.end();
});
