import { Resend } from 'resend';

const resend = new Resend('key');

// known: resend unhandled-call bad
export async function bad() {
  await resend.emails.send({ from: 'a@example.com', to: 'b@example.com', subject: 's', text: 't' });
//@9-26 unhandled-call[error,high]: `resend.emails.send` does not reject when it fails: its result tells of the failure, and nobody reads that
}

// known: resend unhandled-call good
export async function good() {
  const { error } = await resend.emails.send({ from: 'a@example.com', to: 'b@example.com', subject: 's', text: 't' });
  if (error) throw new Error('refused', { cause: error });
}
