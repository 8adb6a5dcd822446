import { createHmac, timingSafeEqual } from 'node:crypto';

export function verified(body: unknown, signature: unknown): { amount: number } {
  const expected = createHmac('sha256', String(process.env.HOOK_SECRET)).update(JSON.stringify(body)).digest();
  if (!timingSafeEqual(expected, Buffer.from(String(signature), 'hex'))) throw new Error('not signed');
  return { amount: Number((body as { amount: unknown }).amount) };
}
