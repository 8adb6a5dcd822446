import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const told: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };
const query: Operation = { effect: 'query', callbacks: told };
const made = (returns: string): Thing => ({ new: { returns } });

/** The pool hands on what its idle connections report. */
const emitsError = 'the server or the network drops an idle connection';
const Pool: Thing = { new: { returns: 'Pool', emitsError } };

const driver = {
  Pool,
  'Client|ClientBase': made('Client'),
  PoolClient: made('Client'),
  native: { members: { Pool, Client: made('Client') } },
  'types|defaults|Query|DatabaseError|escapeIdentifier|escapeLiteral|TypeOverrides|neonConfig': 'Value',
} satisfies Record<string, Shape>;

const pooled: Thing = { extends: 'Pool', call: { effect: 'query' } };

export default defineLibrary({
  id: 'pg',
  packages: [
    'pg',
    'pg-pool',
    'pg-cursor',
    'pg-query-stream',
    'pg-copy-streams',
    'pg-format',
    '@neondatabase/serverless',
    '@vercel/postgres',
  ],
  exports: {
    ...driver,
    // pg itself, pg-pool's class, pg-format's function.
    default: { call: {}, new: { returns: 'Pool', emitsError }, members: driver },
    neon: { call: { returns: 'Http' } },
    NeonQueryFunction: made('Http'),
    'createPool|createClient': { call: { returns: 'Pool' } },
    'VercelPool|VercelClient|VercelPoolClient': made('Pool'),
    sql: pooled,
    db: 'Pool',
    '*': 'Value',
  },
  things: {
    Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
    Pool: {
      extends: 'node-events#Emitter',
      members: {
        query: { call: query },
        connect: {
          call: {
            effect: 'connect',
            returns: 'Client',
            callbacks: { last: { runs: 'event', params: [null, 'Client'], rejection: 'lost' } },
          },
        },
        sql: { call: { effect: 'query' } },
        end: { call: { effect: 'connect' } },
        'totalCount|idleCount|waitingCount|options|ended|ending': {},
      },
    },
    Client: {
      extends: 'node-events#Emitter',
      members: {
        query: { call: query },
        sql: { call: { effect: 'query' } },
        connect: { call: { effect: 'connect', callbacks: told } },
        end: { call: { effect: 'connect', callbacks: told } },
        'release|escapeIdentifier|escapeLiteral|setTypeParser|getTypeParser|pauseDrain|resumeDrain|ref|unref':
          { call: {} },
      },
    },
    Http: {
      call: { effect: 'query', lazy: true },
      members: {
        query: { call: { effect: 'query', lazy: true } },
        transaction: { call: { effect: 'write', callbacks: { 0: { runs: 'inline', params: ['Http'] } } } },
        unsafe: { call: {} },
      },
    },
  },
  defaults: [
    { since: 0, timeout: null, retries: 0, worst: 'without end, for a free connection and for the answer' },
  ],
  guards: [
    { kind: 'timeout', key: ['connectionTimeoutMillis'], at: 'constructor', bounds: 'connect' },
    { kind: 'timeout', key: ['query_timeout'], at: 'constructor', bounds: 'whole' },
    { kind: 'timeout', key: ['statement_timeout'], at: 'constructor', bounds: 'whole' },
    { kind: 'timeout', key: ['query_timeout'], at: 0, bounds: 'whole' },
    { kind: 'limit', key: ['max'], at: 'constructor' },
  ],
});
