import { getMessaging } from 'firebase-admin/messaging';

declare const messages: never[];

// known: firebase-messaging unhandled-call bad
export async function bad() {
  await getMessaging().sendEach(messages);
//@9-31 unhandled-call[error,high]: `getMessaging(…).sendEach` does not reject when it fails: its result tells of the failure, and nobody reads
}

// known: firebase-messaging unhandled-call good
export async function good() {
  const { failureCount } = await getMessaging().sendEach(messages);
  if (failureCount > 0) throw new Error('refused');
}
