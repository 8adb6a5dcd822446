import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const read: Operation = { effect: 'read', lazy: true, returns: 'Select' };
const write: Operation = { effect: 'write', lazy: true, returns: 'Change' };
const RUN = 'execute|all|get|run|values';
const client: Thing = { call: { returns: 'Db' }, members: { mock: { call: { returns: 'Db' } } } };

const DATABASES = [
  ...[
    'Pg',
    'NodePg',
    'PostgresJs',
    'Neon',
    'NeonHttp',
    'VercelPg',
    'Pglite',
    'PgRemote',
    'AwsDataApiPg',
    'XataHttp',
    'BunSQL',
    'Gel',
  ],
  ...['MySql', 'MySql2', 'MySqlRemote', 'PlanetScale', 'TiDBServerless', 'SingleStore', 'SingleStoreDriver'],
  ...[
    'BaseSQLite',
    'BetterSQLite3',
    'LibSQL',
    'BunSQLite',
    'DrizzleD1',
    'DrizzleSqliteDO',
    'SQLJs',
    'ExpoSQLite',
    'OPSQLite',
    'SqliteRemote',
    'SQLiteBun',
  ],
].map((one) => `${one}Database`);
const TRANSACTIONS = [
  'Pg',
  'NodePg',
  'PostgresJs',
  'Neon',
  'MySql',
  'MySql2',
  'SQLite',
  'BetterSQLite',
  'LibSQL',
].map((one) => `${one}Transaction`);

export default defineLibrary({
  id: 'drizzle',
  packages: ['drizzle-orm', 'drizzle-orm/*'],
  exports: {
    drizzle: client,
    withReplicas: { call: { returns: 'Db' } },
    [[...DATABASES, ...TRANSACTIONS].join('|')]: { new: { returns: 'Db' } },
    'PgSelect|MySqlSelect|SQLiteSelect|PgSelectBase|MySqlSelectBase|SQLiteSelectBase': {
      new: { returns: 'Select' },
    },
    migrate: { call: { effect: 'write' } },
    'union|unionAll|intersect|intersectAll|except|exceptAll': { call: read },
    relations: { call: { callbacks: { 1: { runs: 'inline', params: ['Value'] } } } },
    'pgTable|mysqlTable|sqliteTable|singlestoreTable|pgView|pgMaterializedView|mysqlView|sqliteView': {
      call: { returns: 'Value', callbacks: { all: { runs: 'inline', params: ['Value'] } } },
      members: { '*': 'Value' },
    },
    // Operators, the sql tag, columns, constraints, types.
    '*': 'Value',
  },
  things: {
    Value: {
      call: { returns: 'Value', callbacks: { all: { runs: 'inline' } } },
      new: { returns: 'Value' },
      members: { '*': 'Value' },
    },
    Db: {
      members: {
        'select|selectDistinct|selectDistinctOn|$count': { call: read },
        'insert|update|delete|refreshMaterializedView': { call: write },
        query: { members: { '*': { members: { 'findMany|findFirst': { call: read } } } } },
        [RUN]: { call: { effect: 'query', lazy: true, returns: 'Select' } },
        transaction: { call: { effect: 'write', callbacks: { 0: { runs: 'transaction', params: ['Db'] } } } },
        batch: { call: { effect: 'write' } },
        $with: {
          call: {
            returns: {
              members: {
                as: { call: { returns: 'Value', callbacks: { 0: { runs: 'inline', params: ['Db'] } } } },
              },
            },
          },
        },
        with: { call: { returns: 'Db' } },
        'rollback|setTransaction|$cache|_': 'Value',
      },
    },
    Select: {
      extends: 'global#Promise',
      awaited: {},
      members: {
        [RUN]: { call: { effect: 'read' } },
        prepare: { call: { returns: 'Prepared' } },
        'toSQL|getSQL|getQuery|as': { call: { returns: 'Value' } },
        '*': { call: { returns: 'this', callbacks: { all: { runs: 'inline' } } } },
      },
    },
    Change: {
      extends: 'global#Promise',
      awaited: {},
      members: {
        'execute|all|get|run': { call: { effect: 'write' } },
        prepare: { call: { returns: 'Prepared' } },
        'toSQL|getSQL': { call: { returns: 'Value' } },
        '*': { call: { returns: 'this' } },
      },
    },
    Prepared: { members: { [RUN]: { call: { effect: 'query' } }, '*': { call: { returns: 'this' } } } },
  },
  // As the driver does: pg, mysql2 and their like wait for the answer.
  defaults: [
    {
      since: 0,
      timeout: null,
      retries: 0,
      worst: 'without end, the driver waits for a connection and for the answer',
    },
  ],
});
