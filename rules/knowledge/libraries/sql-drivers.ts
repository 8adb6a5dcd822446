import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const query: Operation = { effect: 'query', callbacks: { last: { runs: 'event', rejection: 'lost' } } };
const write: Operation = { effect: 'write', callbacks: { last: { runs: 'event', rejection: 'lost' } } };
const made = (returns: string): Thing => ({ new: { returns } });

const mssql = {
  connect: { call: { effect: 'connect', returns: 'Pool' } },
  close: { call: { effect: 'connect' } },
  'query|batch': { call: query },
  'ConnectionPool|Connection': made('Pool'),
  Request: made('Request'),
  Transaction: made('Transaction'),
  PreparedStatement: made('Prepared'),
  '*': 'Value',
} satisfies Record<string, Shape>;

const oracledb = {
  createPool: { call: { effect: 'connect', returns: 'Pool' } },
  getConnection: { call: { effect: 'connect', returns: 'Connection' } },
  getPool: { call: { returns: 'Pool' } },
  Pool: made('Pool'),
  Connection: made('Connection'),
  '*': 'Value',
} satisfies Record<string, Shape>;

const Value: Thing = { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } };

export default [
  defineLibrary({
    id: 'mssql',
    packages: ['mssql', 'mssql/*'],
    exports: { ...mssql, default: { members: mssql } },
    things: {
      Value,
      Pool: {
        extends: 'node-events#Emitter',
        members: {
          connect: { call: { effect: 'connect', returns: 'Pool' } },
          close: { call: { effect: 'connect' } },
          'query|batch': { call: query },
          request: { call: { returns: 'Request' } },
          transaction: { call: { returns: 'Transaction' } },
        },
      },
      Request: {
        extends: 'node-events#Emitter',
        members: {
          'query|execute|batch': { call: query },
          bulk: { call: write },
          'input|output|replaceInput': { call: { returns: 'this' } },
          toReadableStream: { call: { returns: 'node-stream#Stream' } },
          'cancel|pause|resume|pipe': { call: {} },
        },
      },
      Transaction: {
        extends: 'node-events#Emitter',
        members: { 'begin|commit|rollback': { call: write }, request: { call: { returns: 'Request' } } },
      },
      Prepared: {
        members: {
          'prepare|execute|unprepare': { call: query },
          'input|output': { call: { returns: 'this' } },
        },
      },
    },
    defaults: [{ since: 0, timeout: 15_000, bounds: 'attempt', retries: 0, worst: '15 s' }],
    guards: [
      { kind: 'timeout', key: ['requestTimeout'], at: 'constructor', bounds: 'whole' },
      { kind: 'timeout', key: ['connectionTimeout'], at: 'constructor', bounds: 'connect' },
      { kind: 'limit', key: ['pool', 'max'], at: 'constructor' },
    ],
  }),
  defineLibrary({
    id: 'oracledb',
    packages: ['oracledb'],
    exports: { ...oracledb, default: { members: oracledb } },
    things: {
      Value,
      Pool: {
        members: {
          getConnection: { call: { effect: 'connect', returns: 'Connection' } },
          'close|terminate': { call: { effect: 'connect' } },
          '*': 'Value',
        },
      },
      Connection: {
        members: {
          'execute|ping|subscribe|unsubscribe': { call: query },
          'executeMany|commit|rollback|changePassword|createLob': { call: write },
          queryStream: { call: { effect: 'read', fails: 'event', returns: 'node-stream#Stream' } },
          'close|release': { call: { effect: 'connect' } },
          '*': 'Value',
        },
      },
    },
    guards: [
      { kind: 'timeout', key: ['queueTimeout'], at: 'constructor', bounds: 'connect' },
      { kind: 'limit', key: ['poolMax'], at: 'constructor' },
    ],
  }),
];
