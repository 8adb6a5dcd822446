import { type Job, Worker } from 'bullmq';
import { Resend } from 'resend';
import Stripe from 'stripe';
import { MAIL } from './queues.js';

const resend = new Resend('key');
const stripe = new Stripe('key');

export const lost: { name: string | undefined; error: Error }[] = [];

async function send({ data }: Job) {
  const { error } = await resend.emails.send(
    { from: 'a@example.com', to: data.to, subject: 'Hi', html: '' },
    { signal: AbortSignal.timeout(5_000) },
  );
  if (error) throw new Error(error.message);
}

const workers = [
  new Worker(MAIL, send),
  new Worker('news', send),
  new Worker('reports', send),
  new Worker('receipts', send),
  new Worker('digests', send),
  new Worker('any', send),
  new Worker('sums', async ({ data }) => data.numbers.length),
  new Worker('charges', ({ data }) => stripe.charges.create({ customer: data.customer, amount: 1, currency: 'eur' })),
];
for (const worker of workers) worker.on('failed', (job, error) => lost.push({ name: job?.name, error }));
