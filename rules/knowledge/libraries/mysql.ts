import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const told: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };
const given: Operation['callbacks'] = {
  last: { runs: 'event', params: [null, 'Connection'], rejection: 'lost' },
};
const made = (returns: string): Thing => ({ new: { returns } });
const pure =
  'escape|escapeId|format|raw|Types|Charsets|setMaxParserCache|clearParserCache|authPlugins|PoolNamespace';

const called = {
  'createPool|createPoolCluster': { call: { returns: 'Pool' } },
  createConnection: { call: { effect: 'connect', returns: 'Connection' } },
  'Pool|PoolCluster': made('Pool'),
  'Connection|PoolConnection': made('Connection'),
  [pure]: { call: {}, members: { '*': {} } },
} satisfies Record<string, Shape>;

const promised = {
  'createPool|createPoolCluster': { call: { returns: 'Pool' } },
  createConnection: { call: { effect: 'connect', returns: 'Connection' } },
  'Pool|PoolCluster': made('Pool'),
  'Connection|PoolConnection': made('Connection'),
  [pure]: { call: {}, members: { '*': {} } },
} satisfies Record<string, Shape>;

const shared = {
  defaults: [
    {
      since: 0,
      timeout: 10_000,
      bounds: 'connect' as const,
      retries: 0,
      worst: '10 s to connect; without end for a free connection and for the answer',
    },
  ],
  guards: [
    {
      kind: 'timeout' as const,
      key: ['connectTimeout'],
      at: 'constructor' as const,
      bounds: 'connect' as const,
    },
    { kind: 'timeout' as const, key: ['timeout'], at: 0, bounds: 'idle' as const },
    { kind: 'limit' as const, key: ['connectionLimit'], at: 'constructor' as const },
    { kind: 'limit' as const, key: ['queueLimit'], at: 'constructor' as const },
  ],
};

export default [
  defineLibrary({
    id: 'mysql',
    packages: ['mysql', 'mysql2', 'mariadb/callback'],
    exports: { ...called, default: { members: called }, '*': { new: {} } },
    things: {
      Pool: {
        extends: 'node-events#Emitter',
        members: {
          'query|execute': {
            call: { effect: 'query', fails: 'callback', returns: 'node-events#Emitter', callbacks: told },
          },
          getConnection: { call: { effect: 'connect', fails: 'callback', callbacks: given } },
          end: { call: { effect: 'connect', fails: 'callback', callbacks: told } },
          promise: { call: { returns: 'mysql-promise#Pool' } },
          of: { call: { returns: 'Pool' } },
          'add|remove|releaseConnection|escape|escapeId|format|config': { call: {} },
        },
      },
      Connection: {
        extends: 'node-events#Emitter',
        members: {
          'query|execute': {
            call: { effect: 'query', fails: 'callback', returns: 'node-events#Emitter', callbacks: told },
          },
          'connect|ping|end|changeUser|reset': {
            call: { effect: 'connect', fails: 'callback', callbacks: told },
          },
          'beginTransaction|commit|rollback': {
            call: { effect: 'write', fails: 'callback', callbacks: told },
          },
          prepare: { call: { effect: 'query', fails: 'callback', callbacks: told } },
          promise: { call: { returns: 'mysql-promise#Connection' } },
          'release|destroy|escape|escapeId|format|pause|resume|unprepare|config|threadId|state': { call: {} },
        },
      },
    },
    ...shared,
  }),
  defineLibrary({
    id: 'mysql-promise',
    packages: ['mysql2/promise', 'promise-mysql', 'mariadb', 'serverless-mysql'],
    exports: { ...promised, default: { call: { returns: 'Pool' }, members: promised }, '*': { new: {} } },
    things: {
      Pool: {
        extends: 'node-events#Emitter',
        members: {
          'query|execute|batch': { call: { effect: 'query' } },
          getConnection: { call: { effect: 'connect', returns: 'Connection' } },
          end: { call: { effect: 'connect' } },
          of: { call: { returns: 'Pool' } },
          pool: 'mysql#Pool',
          'releaseConnection|escape|escapeId|format|add|config|activeConnections|totalConnections|idleConnections|taskQueueSize':
            { call: {} },
        },
      },
      Connection: {
        extends: 'node-events#Emitter',
        members: {
          'query|execute|batch': { call: { effect: 'query' } },
          'connect|ping|end|changeUser|reset': { call: { effect: 'connect' } },
          'beginTransaction|commit|rollback': { call: { effect: 'write' } },
          prepare: {
            call: {
              effect: 'query',
              returns: { members: { execute: { call: { effect: 'query' } }, close: { call: {} } } },
            },
          },
          queryStream: { call: { effect: 'read', fails: 'event', returns: 'node-stream#Stream' } },
          connection: 'mysql#Connection',
          'release|destroy|escape|escapeId|format|pause|resume|unprepare|config|threadId': { call: {} },
        },
      },
    },
    ...shared,
  }),
  defineLibrary({
    id: 'planetscale',
    packages: ['@planetscale/database'],
    exports: {
      connect: { call: { returns: 'Connection' } },
      'Client|Connection|Transaction': { new: { returns: 'Connection' } },
      '*': { call: {}, new: {} },
    },
    things: {
      Connection: {
        members: {
          execute: { call: { effect: 'query' } },
          transaction: {
            call: { effect: 'write', callbacks: { 0: { runs: 'transaction', params: ['Connection'] } } },
          },
          connection: { call: { returns: 'Connection' } },
          refresh: { call: { effect: 'connect' } },
        },
      },
    },
    // By fetch.
    defaults: [{ since: 0, timeout: 300_000, bounds: 'headers', retries: 0, worst: 'about 5 min' }],
  }),
];
