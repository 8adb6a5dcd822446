import { treaty } from '@elysiajs/eden';

const api = treaty('https://example.com');

// known: elysia unhandled-call bad
export async function bad() {
  await api.orders.post({ id: 'a' });
//@9-23 unhandled-call[error,high]: `api.orders.post` does not reject when it fails: its result tells of the failure, and nobody reads that here,
}

// known: elysia unhandled-call good
export async function good() {
  const { error } = await api.orders.post({ id: 'a' });
  if (error) throw new Error('refused', { cause: error });
}
