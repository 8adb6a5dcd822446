import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const told: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };
const made = (returns: string): Thing => ({ new: { returns } });

const better = {
  Database: { call: { returns: 'Database' }, new: { returns: 'Database' } },
  Statement: made('Statement'),
  'SqliteError|Transaction|Options|RunResult': { new: {} },
} satisfies Record<string, Shape>;

const called = {
  'Database|cached': made('Database'),
  Statement: made('Statement'),
  verbose: { call: { returns: 'Module' } },
  '*': {},
} satisfies Record<string, Shape>;

const committed: Thing = { call: { effect: 'write', sync: true } };

export default [
  // Synchronous and on this machine: a query costs microseconds.
  defineLibrary({
    id: 'better-sqlite3',
    packages: ['better-sqlite3', 'bun:sqlite'],
    exports: {
      ...better,
      default: { call: { returns: 'Database' }, new: { returns: 'Database' }, members: better },
    },
    things: {
      Database: {
        members: {
          'prepare|query': { call: { returns: 'Statement' } },
          'exec|run': { call: { effect: 'write', sync: true } },
          pragma: { call: { effect: 'query', sync: true } },
          // Gives a function that runs the one it was given inside a transaction.
          transaction: {
            call: {
              callbacks: { 0: { runs: 'transaction' } },
              returns: {
                call: { effect: 'write', sync: true },
                members: { 'default|deferred|immediate|exclusive': committed },
              },
            },
          },
          'function|aggregate|table': { call: { returns: 'this', callbacks: { last: { runs: 'inline' } } } },
          'backup|serialize': { call: { effect: 'read', sync: true } },
          'close|loadExtension|defaultSafeIntegers|unsafeMode|open|inTransaction|name|memory|readonly': {
            call: {},
          },
        },
      },
      Statement: {
        members: {
          'get|all|iterate|values': { call: { effect: 'read', sync: true } },
          run: { call: { effect: 'write', sync: true } },
          'pluck|expand|raw|bind|safeIntegers|as': { call: { returns: 'this' } },
          'columns|finalize|toString': { call: {} },
        },
      },
    },
  }),
  defineLibrary({
    id: 'sqlite3',
    packages: ['sqlite3', '@vscode/sqlite3'],
    exports: { ...called, default: 'Module' },
    things: {
      Module: { members: called },
      Database: {
        extends: 'node-events#Emitter',
        members: {
          run: { call: { effect: 'write', fails: 'callback', returns: 'this', callbacks: told } },
          exec: { call: { effect: 'query', fails: 'callback', returns: 'this', callbacks: told } },
          'get|all': { call: { effect: 'read', fails: 'callback', returns: 'this', callbacks: told } },
          each: {
            call: {
              effect: 'read',
              fails: 'callback',
              returns: 'this',
              callbacks: { all: { runs: 'each' } },
            },
          },
          prepare: { call: { returns: 'Statement', callbacks: told } },
          'serialize|parallelize': { call: { callbacks: { 0: { runs: 'inline' } } } },
          'close|configure|interrupt|loadExtension|wait': { call: { callbacks: told } },
        },
      },
      Statement: {
        members: {
          run: { call: { effect: 'write', fails: 'callback', returns: 'this', callbacks: told } },
          'get|all': { call: { effect: 'read', fails: 'callback', returns: 'this', callbacks: told } },
          each: {
            call: {
              effect: 'read',
              fails: 'callback',
              returns: 'this',
              callbacks: { all: { runs: 'each' } },
            },
          },
          'bind|reset|finalize': { call: { returns: 'this', callbacks: told } },
        },
      },
    },
  }),
  // Two of one name: the package wraps sqlite3 in promises, Node's own module is synchronous.
  defineLibrary({
    id: 'sqlite',
    packages: ['sqlite'],
    exports: {
      open: { call: { effect: 'connect', returns: 'Database' } },
      Database: made('Database'),
      Statement: made('Statement'),
      DatabaseSync: made('better-sqlite3#Database'),
      StatementSync: made('better-sqlite3#Statement'),
      backup: { call: { effect: 'read' } },
      '*': {},
    },
    things: {
      Database: {
        members: {
          'get|all': { call: { effect: 'read' } },
          run: { call: { effect: 'write' } },
          'exec|migrate': { call: { effect: 'query' } },
          each: { call: { effect: 'read', callbacks: { last: { runs: 'each' } } } },
          prepare: { call: { effect: 'read', returns: 'Statement' } },
          'open|close': { call: { effect: 'connect' } },
          'on|configure|serialize|parallelize|getDatabaseInstance|loadExtension': { call: {} },
        },
      },
      Statement: {
        members: {
          'get|all': { call: { effect: 'read' } },
          run: { call: { effect: 'write' } },
          each: { call: { effect: 'read', callbacks: { last: { runs: 'each' } } } },
          'bind|reset|finalize': { call: {} },
        },
      },
    },
  }),
  defineLibrary({
    id: 'libsql',
    packages: ['@libsql/client', '@libsql/client/*', '@tursodatabase/serverless'],
    exports: {
      'createClient|connect': { call: { returns: 'Client' } },
      'Client|Transaction': made('Client'),
      '*': { new: {} },
    },
    things: {
      Client: {
        members: {
          execute: { call: { effect: 'query' } },
          'batch|migrate|executeMultiple': { call: { effect: 'write' } },
          transaction: { call: { effect: 'write', returns: 'Client' } },
          'commit|rollback': { call: { effect: 'write' } },
          'sync|reconnect': { call: { effect: 'connect' } },
          'close|closed|protocol': { call: {} },
        },
      },
    },
    // Over HTTP by fetch.
    defaults: [{ since: 0, timeout: 300_000, bounds: 'headers', retries: 0, worst: 'about 5 min' }],
  }),
];
