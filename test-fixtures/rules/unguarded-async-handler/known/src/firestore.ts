import { Firestore } from '@google-cloud/firestore';
import { report, save } from './save.js';

const firestore = new Firestore();

// known: firestore unguarded-async-handler bad
firestore.collection('orders').onSnapshot(async (_one) => {
//@43-47 unguarded-async-handler[error,high]: `firestore.collection(…).onSnapshot` does not wait for this async handler: when `fetch` fails, nobody
  await save();
});

// known: firestore unguarded-async-handler good
firestore.collection('orders').onSnapshot((_one) => {
  save().catch(report);
});
