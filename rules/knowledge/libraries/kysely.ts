import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

/** The functions get an expression builder and run while the query is put together. */
const chained: Operation = { returns: 'this', callbacks: { all: { runs: 'inline', params: ['Value'] } } };
const RUN = 'execute|executeTakeFirst|executeTakeFirstOrThrow|stream|explain';
const to = (returns: string): Thing => ({ call: { returns } });

export default defineLibrary({
  id: 'kysely',
  packages: ['kysely', 'kysely/*', 'nestjs-kysely'],
  exports: {
    'Kysely|Transaction|ControlledTransaction': { new: { returns: 'Db' } },
    SelectQueryBuilder: { new: { returns: 'Select' } },
    'InsertQueryBuilder|UpdateQueryBuilder|DeleteQueryBuilder|MergeQueryBuilder': {
      new: { returns: 'Change' },
    },
    RawBuilder: { new: { returns: 'Raw' } },
    Migrator: {
      new: {
        returns: {
          members: {
            getMigrations: { call: { effect: 'read' } },
            '*': { call: { effect: 'write', fails: 'result' } },
          },
        },
      },
    },
    sql: { call: { returns: 'Raw' }, members: { '*': to('Raw') } },
    // Dialects, plugins, helpers, types.
    '*': 'Value',
  },
  things: {
    Value: {
      call: { returns: 'Value', callbacks: { all: { runs: 'inline', params: ['Value'] } } },
      new: { returns: 'Value' },
      members: { '*': 'Value' },
    },
    Db: {
      members: {
        'selectFrom|selectNoFrom': {
          call: { returns: 'Select', callbacks: { all: { runs: 'inline', params: ['Value'] } } },
        },
        'insertInto|replaceInto|updateTable|deleteFrom|mergeInto': to('Change'),
        'with|withRecursive': {
          call: { returns: 'this', callbacks: { all: { runs: 'inline', params: ['Db'] } } },
        },
        'withSchema|withPlugin|withoutPlugins|withTables': { call: { returns: 'this' } },
        transaction: to('Begin'),
        startTransaction: {
          call: {
            returns: {
              members: {
                execute: { call: { effect: 'write', returns: 'Db' } },
                '*': { call: { returns: 'this' } },
              },
            },
          },
        },
        'commit|rollback|savepoint|rollbackToSavepoint|releaseSavepoint': { call: { returns: 'Change' } },
        connection: {
          call: {
            returns: {
              members: {
                execute: {
                  call: { effect: 'connect', callbacks: { 0: { runs: 'inline', params: ['Db'] } } },
                },
              },
            },
          },
        },
        executeQuery: { call: { effect: 'query' } },
        schema: 'Schema',
        introspection: { members: { '*': { call: { effect: 'read' } } } },
        destroy: { call: { effect: 'connect' } },
        'fn|dynamic|case|getExecutor|isTransaction': 'Value',
      },
    },
    Begin: {
      members: {
        execute: { call: { effect: 'write', callbacks: { 0: { runs: 'transaction', params: ['Db'] } } } },
        '*': { call: { returns: 'this' } },
      },
    },
    Select: {
      members: {
        [RUN]: { call: { effect: 'read' } },
        'compile|as|toOperationNode': 'Value',
        '*': { call: chained },
      },
    },
    Change: {
      members: {
        [RUN]: { call: { effect: 'write' } },
        'compile|toOperationNode': 'Value',
        '*': { call: chained },
      },
    },
    Raw: {
      members: {
        execute: { call: { effect: 'query' } },
        'compile|as|toOperationNode': 'Value',
        '*': { call: { returns: 'this' } },
      },
    },
    Schema: { members: { execute: { call: { effect: 'write' } }, '*': { call: chained } } },
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
