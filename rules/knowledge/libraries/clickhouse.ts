import { defineLibrary, type Thing } from '../../kit/library.ts';

const ask: Thing = { call: { effect: 'query' } };

export default defineLibrary({
  id: 'clickhouse',
  packages: ['@clickhouse/client', '@clickhouse/client-web', '@clickhouse/client-common'],
  exports: {
    createClient: { call: { returns: 'Client' } },
    'ClickHouseClient|NodeClickHouseClient|WebClickHouseClient': { new: { returns: 'Client' } },
    '*': { call: {}, new: {} },
  },
  things: {
    Client: {
      members: {
        query: {
          call: {
            effect: 'read',
            returns: {
              members: { 'json|text': { call: {} }, stream: { call: { returns: 'node-stream#Stream' } } },
            },
          },
        },
        insert: { call: { effect: 'write' } },
        'command|exec': ask,
        ping: { call: { effect: 'read', fails: 'result' } },
        close: { call: { effect: 'connect' } },
      },
    },
  },
  // It breaks off what nobody answers; nothing is repeated.
  defaults: [{ since: 0, timeout: 30_000, bounds: 'idle', retries: 0 }],
  guards: [{ kind: 'timeout', key: ['request_timeout'], at: 'constructor', bounds: 'idle' }],
});
