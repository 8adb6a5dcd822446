import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import OpenAI from 'openai';
import { Resend } from 'resend';
import Stripe from 'stripe';

const storage = new S3Client({ region: 'eu-central-1' });
//@17-56 call-without-timeout: `new S3Client(…)` sets no time limit, and aws-s3 has none that helps: a silent peer holds the call of it
const bound = new S3Client({ requestHandler: { connectionTimeout: 1_000, socketTimeout: 5_000 } });
const stripe = new Stripe('key');
const resend = new Resend('key');
const models = new OpenAI();
//@16-27 call-without-timeout[info,high]: `new OpenAI(…)` sets no time limit

export const read = (Key: string) => storage.send(new GetObjectCommand({ Bucket: 'invoices', Key }));
export const readInTime = (Key: string) => bound.send(new GetObjectCommand({ Bucket: 'invoices', Key }));
// Computed here: nothing is sent.
export const link = (Key: string) => getSignedUrl(storage, new GetObjectCommand({ Bucket: 'invoices', Key }));
// 80 seconds by itself.
export const charge = () => stripe.paymentIntents.create({ amount: 100, currency: 'eur' });
export const mail = (html: string) => resend.emails.send({ from: 'a@b.co', to: 'c@d.co', subject: 'Hi', html });
//@39-111 call-without-timeout: `resend.emails.send` has no time limit
export const ask = () => models.chat.completions.create({ model: 'gpt-4o', messages: [] });
