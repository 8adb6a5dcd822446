import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const read: Operation = { effect: 'read', returns: 'Snapshot' };
const write: Operation = { effect: 'write' };
const builder = (returns: string): Thing => ({ call: { returns } });

export default defineLibrary({
  id: 'firestore',
  packages: ['firebase-admin/firestore', '@google-cloud/firestore'],
  exports: {
    'getFirestore|initializeFirestore': builder('Firestore'),
    Firestore: { new: { returns: 'Firestore' } },
    'CollectionReference|CollectionGroup|Query': { new: { returns: 'Query' } },
    DocumentReference: { new: { returns: 'Document' } },
    'QuerySnapshot|DocumentSnapshot|QueryDocumentSnapshot': { new: { returns: 'Snapshot' } },
    Transaction: { new: { returns: 'Transaction' } },
    WriteBatch: { new: { returns: 'Batch' } },
    '*': { new: {}, members: { '*': { call: {} } } },
  },
  things: {
    Firestore: {
      members: {
        'collection|collectionGroup': builder('Query'),
        doc: builder('Document'),
        getAll: { call: { effect: 'read', returns: 'Snapshot' } },
        batch: builder('Batch'),
        bulkWriter: builder('Batch'),
        runTransaction: {
          call: { effect: 'write', callbacks: { 0: { runs: 'transaction', params: ['Transaction'] } } },
        },
        listCollections: { call: read },
        recursiveDelete: { call: write },
        'settings|terminate|bundle': { call: {} },
      },
    },
    Query: {
      members: {
        'where|orderBy|limit|limitToLast|offset|select|startAt|startAfter|endAt|endBefore|withConverter|count|aggregate|findNearest':
          {
            call: { returns: 'Query' },
          },
        doc: builder('Document'),
        'get|explain|listDocuments': { call: read },
        stream: { call: { effect: 'read', fails: 'event', returns: 'node-stream#Stream' } },
        add: { call: { effect: 'write', returns: 'Document' } },
        onSnapshot: {
          call: {
            effect: 'read',
            fails: 'callback',
            callbacks: { all: { runs: 'event', rejection: 'lost' } },
          },
        },
        parent: 'Document',
        'id|path': {},
      },
    },
    Document: {
      members: {
        collection: builder('Query'),
        'get|listCollections': { call: read },
        'set|create|update|delete': { call: write },
        onSnapshot: {
          call: {
            effect: 'read',
            fails: 'callback',
            callbacks: { all: { runs: 'event', rejection: 'lost' } },
          },
        },
        withConverter: { call: { returns: 'this' } },
        parent: 'Query',
        'id|path': {},
      },
    },
    Snapshot: {
      members: {
        'data|get|isEqual': { call: {} },
        docChanges: { call: { returns: 'global#Array' } },
        docs: { extends: 'global#Array', element: 'Snapshot' },
        forEach: { call: { callbacks: { 0: { runs: 'each', params: ['Snapshot'], rejection: 'lost' } } } },
        ref: 'Document',
        'id|exists|empty|size': {},
      },
      element: 'Snapshot',
    },
    Transaction: {
      members: {
        'get|getAll': { call: read },
        'set|create|update|delete': { call: { effect: 'write', returns: 'this' } },
      },
    },
    Batch: {
      members: {
        // Gathered, and written by commit.
        'set|create|update|delete': { call: { returns: 'this' } },
        'commit|flush|close': { call: write },
        'onWriteError|onWriteResult': { call: { callbacks: { 0: { runs: 'event' } } } },
      },
    },
  },
  defaults: [{ since: 0, timeout: 60_000, bounds: 'attempt', worst: 'up to 10 min with its repetitions' }],
});
