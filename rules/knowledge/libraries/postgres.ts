import { defineLibrary, type Operation } from '../../kit/library.ts';

const query: Operation = { effect: 'query', lazy: true, returns: 'Pending' };

export default defineLibrary({
  id: 'postgres',
  packages: ['postgres'],
  exports: {
    default: {
      call: { returns: 'Sql' },
      members: {
        'Sql|TransactionSql|ReservedSql': { new: { returns: 'Sql' } },
        PendingQuery: { new: { returns: 'Pending' } },
        '*': { new: {} },
      },
    },
    'Sql|TransactionSql|ReservedSql|ISql': { new: { returns: 'Sql' } },
    '*': { new: {} },
  },
  things: {
    Sql: {
      // Also makes a fragment inside another query; un-awaited it does nothing.
      call: query,
      members: {
        'unsafe|file': { call: query },
        'begin|savepoint|prepare': {
          call: { effect: 'write', callbacks: { last: { runs: 'transaction', params: ['Sql'] } } },
        },
        reserve: { call: { effect: 'connect', returns: 'Sql' } },
        listen: { call: { effect: 'connect', callbacks: { all: { runs: 'event', rejection: 'lost' } } } },
        subscribe: { call: { effect: 'connect', callbacks: { all: { runs: 'event', rejection: 'lost' } } } },
        notify: { call: { effect: 'publish' } },
        'end|close': { call: { effect: 'connect' } },
        'json|array|typed|types|release|options|parameters|CLOSE|END': {
          call: {},
          members: { '*': { call: {} } },
        },
        largeObject: { call: { effect: 'query' } },
      },
    },
    Pending: {
      extends: 'global#Promise',
      awaited: {},
      members: {
        'cursor|forEach': { call: { effect: 'query', callbacks: { last: { runs: 'each' } } } },
        execute: { call: { effect: 'query', returns: 'this' } },
        stream: { call: { effect: 'read', returns: 'node-stream#Stream' } },
        'readable|writable': { call: { effect: 'query', returns: 'node-stream#Stream' } },
        '*': { call: { returns: 'this' } },
      },
    },
  },
  defaults: [
    {
      since: 0,
      timeout: 30_000,
      bounds: 'connect',
      retries: 0,
      worst: '30 s to connect, without end for the answer',
    },
  ],
  guards: [
    { kind: 'timeout', key: ['connect_timeout'], at: 'constructor', bounds: 'connect' },
    { kind: 'timeout', key: ['connection', 'statement_timeout'], at: 'constructor', bounds: 'whole' },
    { kind: 'limit', key: ['max'], at: 'constructor' },
  ],
});
