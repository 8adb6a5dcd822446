import { Resend } from 'resend';
import { logger } from './logger.js';

const resend = new Resend('key');

// doc: bad
export async function welcome(to: string): Promise<void> {
  try {
    await resend.emails.send({ from: 'a@b.c', to, subject: 'Welcome', text: 'Hello' });
//@11-28 unhandled-call[error,high]: `resend.emails.send` does not reject when it fails: its result tells of the failure, and nobody reads that here, so that what was refused counts as done. Read the error of the result, and throw or handle it.
  } catch (err) {
    logger.error({ err }, 'welcoming failed');
  }
}

export async function remind(to: string): Promise<string | undefined> {
  const result = await resend.emails.send({ from: 'a@b.c', to, subject: 'Pay', text: 'Please' });
//@24-41 unhandled-call[error,high]: `resend.emails.send` does not reject when it fails: its result tells of the failure, and nobody reads that here, so that what was refused counts as done. Read the error of the result, and throw or handle it.
  return result.data?.id;
}
// doc: end

// doc: good
export async function thank(to: string): Promise<void> {
  const { error } = await resend.emails.send({ from: 'a@b.c', to, subject: 'Thanks', text: 'Bye' });
  if (error) throw new Error(error.message);
}

export async function invoice(to: string): Promise<{ success: boolean; error?: string }> {
  const result = await resend.emails.send({ from: 'a@b.c', to, subject: 'Invoice', text: 'Pay' });
  if (result.error) return { success: false, error: result.error.message };
  return { success: true };
}
// doc: end

export function forward(to: string) {
  return resend.emails.send({ from: 'a@b.c', to, subject: 'Forward', text: 'Hello' });
}

/** Nobody to write to is no failure of the service: that one rejects. */
export async function digest(to: string | undefined): Promise<{ success: boolean }> {
  if (!to) {
    logger.info('nobody to write to');
    return { success: false };
  }
  const { error } = await resend.emails.send({ from: 'a@b.c', to, subject: 'Digest', text: 'Hello' });
  if (error) throw new Error(error.message);
  return { success: true };
}

export async function post(url: string): Promise<{ ok: boolean }> {
  const answer = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(5000) });
  if (answer.ok) return { ok: true };
  return { ok: false };
}

export async function ping(url: string): Promise<{ ok: boolean }> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(5000) });
    return { ok: true };
  } catch {
    return { ok: false };
  }
}

/** Somebody was told. */
export async function knock(url: string): Promise<{ ok: boolean }> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(5000) });
    return { ok: true };
  } catch (err) {
    logger.error({ err }, 'knocking failed');
    return { ok: false };
  }
}

/** An empty answer is none that failed. */
export async function names(url: string): Promise<{ ok: boolean }> {
  const found = await (await fetch(url, { signal: AbortSignal.timeout(5000) })).json();
  if (found.length === 0) return { ok: false };
  return { ok: true };
}
