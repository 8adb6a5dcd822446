import { defineLibrary, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };

/** Queries of an analytical store differ in more than their keys: that there are several says nothing. */
export default defineLibrary({
  id: 'clickhouse',
  packages: ['@clickhouse/client', '@clickhouse/client-web', '@clickhouse/client-common'],
  exports: {
    createClient: { call: { returns: 'Client' } },
    'ClickHouseClient|NodeClickHouseClient|WebClickHouseClient': { new: { returns: 'Client' } },
    '*': { call: {}, new: {} },
  },
  things: {
    Client: { members: { 'query|insert|command|exec|ping': pure, close: { call: { effect: 'connect' } } } },
  },
});
