import { defineLibrary, type Operation } from '../../kit/library.ts';

const read: Operation = { effect: 'read', returns: 'firestore#Snapshot' };
const write: Operation = { effect: 'write' };

/** The client SDK: functions over references. */
export default defineLibrary({
  id: 'firebase-client',
  packages: ['firebase/firestore', 'firebase/firestore/lite', '@firebase/firestore'],
  exports: {
    'getDoc|getDocs|getDocFromServer|getDocsFromServer|getCountFromServer|getAggregateFromServer|getCount|getAggregate':
      { call: read },
    'getDocFromCache|getDocsFromCache': { call: { returns: 'firestore#Snapshot' } },
    'setDoc|updateDoc|deleteDoc|addDoc|waitForPendingWrites': { call: write },
    'onSnapshot|onSnapshotResume|onSnapshotsInSync': {
      call: { effect: 'read', fails: 'callback', callbacks: { all: { runs: 'event', rejection: 'lost' } } },
    },
    runTransaction: {
      call: { effect: 'write', callbacks: { 1: { runs: 'transaction', params: ['firestore#Transaction'] } } },
    },
    writeBatch: { call: { returns: 'firestore#Batch' } },
    WriteBatch: { new: { returns: 'firestore#Batch' } },
    Transaction: { new: { returns: 'firestore#Transaction' } },
    'QuerySnapshot|DocumentSnapshot|QueryDocumentSnapshot': { new: { returns: 'firestore#Snapshot' } },
    // References, constraints, field values.
    '*': 'Value',
  },
  things: {
    Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
  },
});
