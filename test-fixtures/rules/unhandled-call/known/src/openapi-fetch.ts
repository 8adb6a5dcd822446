import createClient from 'openapi-fetch';

const api = createClient({ baseUrl: 'https://example.com' });

// known: openapi-fetch unhandled-call bad
export async function bad() {
  await api.POST('/orders', { body: {}, signal: AbortSignal.timeout(1000) });
//@9-16 unhandled-call[error,high]: `api.POST` does not reject when it fails: its result tells of the failure, and nobody reads that here, so
}

// known: openapi-fetch unhandled-call good
export async function good() {
  const { error } = await api.POST('/orders', { body: {}, signal: AbortSignal.timeout(1000) });
  if (error) throw new Error('refused', { cause: error });
}
