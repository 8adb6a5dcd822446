import { createAuthClient } from 'better-auth/client';

const auth = createAuthClient();

// known: better-auth unhandled-call bad
export async function bad() {
  await auth.signIn.email({ email: 'a@example.com', password: 'x' });
//@9-25 unhandled-call[error,high]: `auth.signIn.email` does not reject when it fails: its result tells of the failure, and nobody reads that
}

// known: better-auth unhandled-call good
export async function good() {
  const { error } = await auth.signIn.email({ email: 'a@example.com', password: 'x' });
  if (error) throw new Error('refused', { cause: error });
}
