import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const services = (library: string, thing: string): Shape => ({
  call: { returns: `${library}#${thing}` },
  members: { '*': 'Value' },
});

const app = {
  'initializeApp|app|getApp': { call: { returns: 'App' } },
  auth: services('firebase-auth', 'Auth'),
  messaging: services('firebase-messaging', 'Messaging'),
  firestore: {
    call: { returns: 'firestore#Firestore' },
    members: { Firestore: { new: { returns: 'firestore#Firestore' } }, '*': 'Value' },
  },
  storage: services('google-cloud-storage', 'Storage'),
  database: services('firebase-database', 'Database'),
  'credential|remoteConfig|appCheck|installations|machineLearning|projectManagement|securityRules': {
    call: { returns: 'Service' },
    members: { '*': 'Value' },
  },
  'cert|applicationDefault|refreshToken|deleteApp|getApps': pure,
  apps: {},
} satisfies Record<string, Shape>;

const rpc: Operation = { effect: 'rpc' };

export default [
  defineLibrary({
    id: 'firebase-admin',
    packages: ['firebase-admin', 'firebase-admin/app'],
    exports: { ...app, default: { members: app } },
    things: {
      App: { members: { ...app, delete: pure, options: {} } },
      // FieldValue.serverTimestamp(), Timestamp.now(), types such as auth.DecodedIdToken.
      Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
      Service: { members: { '*': { call: rpc } } },
    },
  }),
  defineLibrary({
    id: 'firebase-auth',
    packages: ['firebase-admin/auth', 'firebase-admin/app-check', 'firebase-admin/remote-config'],
    exports: {
      'getAuth|getAppCheck|getRemoteConfig': { call: { returns: 'Auth' } },
      'Auth|BaseAuth|TenantAwareAuth': { new: { returns: 'Auth' } },
      '*': { new: {} },
    },
    things: {
      Auth: {
        members: {
          'verifyIdToken|verifySessionCookie|verifyToken': { call: { effect: 'authenticate' } },
          tenantManager: {
            call: {
              returns: { members: { authForTenant: { call: { returns: 'Auth' } }, '*': { call: rpc } } },
            },
          },
          '*': { call: rpc },
        },
      },
    },
    defaults: [
      { since: 0, timeout: 25_000, bounds: 'attempt', retries: 4, worst: 'about 2 min (5 attempts of 25 s)' },
    ],
  }),
  defineLibrary({
    id: 'firebase-messaging',
    packages: ['firebase-admin/messaging'],
    exports: {
      getMessaging: { call: { returns: 'Messaging' } },
      Messaging: { new: { returns: 'Messaging' } },
      '*': { new: {} },
    },
    things: {
      Messaging: {
        members: {
          // Resolve with a result for each message: `failureCount` has to be read.
          'sendEach|sendEachForMulticast|sendAll|sendMulticast': {
            call: {
              effect: 'message',
              fails: 'result',
              returns: { members: { 'failureCount|successCount|responses': {} } },
            },
          },
          '*': { call: { effect: 'message' } },
        },
      },
    },
    defaults: [
      { since: 0, timeout: 15_000, bounds: 'attempt', retries: 4, worst: 'about 75 s (5 attempts of 15 s)' },
    ],
  }),
  defineLibrary({
    id: 'firebase-database',
    packages: ['firebase-admin/database'],
    exports: {
      'getDatabase|getDatabaseWithUrl': { call: { returns: 'Database' } },
      'Database|Reference': { new: { returns: 'Database' } },
      ServerValue: { members: { '*': {} } },
    },
    things: {
      Database: {
        members: {
          'ref|refFromURL|child|orderByChild|orderByKey|orderByValue|equalTo|startAt|startAfter|endAt|endBefore|limitToFirst|limitToLast':
            {
              call: { returns: 'Database' },
            },
          'get|once': { call: { effect: 'read', callbacks: { 1: { runs: 'event', rejection: 'lost' } } } },
          'set|update|push|remove|setPriority': { call: { effect: 'write', returns: 'Database' } },
          transaction: { call: { effect: 'write', callbacks: { 0: { runs: 'transaction' } } } },
          on: {
            call: { effect: 'read', fails: 'event', callbacks: { 1: { runs: 'event', rejection: 'lost' } } },
          },
          'off|goOnline|goOffline|toString': pure,
          'parent|root': 'Database',
          key: {},
        },
      },
    },
  }),
];
