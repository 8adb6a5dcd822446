import axios from 'axios';
import OpenAI from 'openai';
import Stripe from 'stripe';

const stripe = new Stripe('key');
const openai = new OpenAI();

export async function charge(amount: number): Promise<string> {
  const intent = await stripe.paymentIntents.create({ amount, currency: 'eur' });
//@24-51 unhandled-call[error,high]: Nobody handles a failure of `stripe.paymentIntents.create`: no `try` stands around it on the way up, and what runs it does not wait; when it fails, nobody receives it, and Node ends the process by default. Catch it here, or where the way begins.
  return intent.id;
}

export async function refund(intent: string): Promise<void> {
  await stripe.refunds.create({ payment_intent: intent });
}

export async function summary(text: string) {
  return openai.responses.create({ model: 'm', input: text });
//@10-32 unhandled-call[error,high]: Nobody handles a failure of `openai.responses.create`: no `try` stands around it on the way up, and what runs it does not wait; when it fails, nobody receives it, and Node ends the process by default. Catch it here, or where the way begins.
}

export const rates = () => axios.get('https://rates.example.com', { timeout: 1000 });
