import { collection, getFirestore, onSnapshot } from 'firebase/firestore';
import { report, save } from './save.js';

const orders = collection(getFirestore(), 'orders');

// known: firebase-client unguarded-async-handler bad
onSnapshot(orders, async (_one) => {
//@20-24 unguarded-async-handler[error,high]: `onSnapshot` does not wait for this async handler: when `fetch` fails, nobody receives it, and Node ends the
  await save();
});

// known: firebase-client unguarded-async-handler good
onSnapshot(orders, (_one) => {
  save().catch(report);
});
