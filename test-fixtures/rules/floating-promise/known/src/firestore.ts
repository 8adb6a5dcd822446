import { Firestore } from '@google-cloud/firestore';
import { save } from './save.js';

const orders = new Firestore().collection('orders').limit(10);

// known: firestore floating-promise bad
export async function bad(): Promise<void> {
  const snapshot = await orders.get();
  snapshot.forEach(async (_one) => {
//@20-24 floating-promise[error,high]: `snapshot.forEach` does not wait for its async callback: when `fetch` fails, nobody receives it, and Node
    await save();
  });
}

// known: firestore floating-promise good
export async function good(): Promise<void> {
  const snapshot = await orders.get();
  for (const _one of snapshot.docs) await save();
}
