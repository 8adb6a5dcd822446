import { defineLibrary, type Operation, type Shape } from '../../kit/library.ts';

const read: Operation = { effect: 'read', lazy: true, returns: 'Builder' };
const write: Operation = { effect: 'write', lazy: true, returns: 'Change' };
/** A function that groups conditions runs while the query is put together. */
const chained: Operation = { returns: 'this', callbacks: { all: { runs: 'inline', params: ['Builder'] } } };
const TEXT = 'toSQL|toQuery|toString|toNative|columnInfo';

const named = {
  'knex|default': 'Factory',
  Knex: {
    new: { returns: 'Client' },
    members: {
      Transaction: { new: { returns: 'Client' } },
      'QueryBuilder|QueryInterface|ChainableInterface': { new: { returns: 'Builder' } },
      Raw: { new: { returns: 'Raw' } },
      SchemaBuilder: { new: { returns: 'Schema' } },
      'TableBuilder|CreateTableBuilder|AlterTableBuilder': { new: { returns: 'Table' } },
      '*': {},
    },
  },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'knex',
    packages: ['knex', 'nestjs-knex', 'nest-knexjs'],
    exports: { ...named, '*': 'Value' },
    things: {
      Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
      Factory: { call: { returns: 'Client' }, members: named },
      // Of the effects in one chain the last is what the query does: `knex('users').where(…).del()`.
      Client: {
        extends: 'Builder',
        call: read,
        members: {
          'select|from|into|table|column|columns|distinct|queryBuilder|withSchema|with|withRecursive|first|pluck|count|countDistinct|min|max|sum|avg':
            {
              call: read,
            },
          raw: { call: { effect: 'query', lazy: true, returns: 'Raw' } },
          transaction: {
            call: {
              effect: 'write',
              returns: 'Client',
              callbacks: { 0: { runs: 'transaction', params: ['Client'] } },
            },
          },
          transactionProvider: { call: { returns: { call: { effect: 'write', returns: 'Client' } } } },
          'commit|rollback|savepoint': { call: { effect: 'write' } },
          batchInsert: { call: { effect: 'write', returns: 'Change' } },
          schema: 'Schema',
          'migrate|seed': {
            members: {
              'status|list|currentVersion': { call: { effect: 'read' } },
              '*': { call: { effect: 'write' } },
            },
          },
          'initialize|destroy': { call: { effect: 'connect' } },
          'ref|isCompleted|isTransaction|userParams|withUserParams|client|executionPromise': 'Value',
          fn: 'Value',
          on: { call: { returns: 'this', callbacks: { 1: { runs: 'event', rejection: 'lost' } } } },
        },
      },
      Builder: {
        extends: 'global#Promise',
        awaited: {},
        members: {
          'insert|update|updateFrom|upsert|del|delete|increment|decrement|truncate': { call: write },
          stream: { call: { effect: 'read', fails: 'event', returns: 'node-stream#Stream' } },
          pipe: { call: { effect: 'read', fails: 'event', returns: 'node-stream#Stream' } },
          asCallback: {
            call: {
              effect: 'read',
              fails: 'callback',
              callbacks: { 0: { runs: 'event', rejection: 'lost' } },
            },
          },
          clone: { call: { returns: 'this' } },
          modify: { call: { returns: 'this', callbacks: { 0: { runs: 'inline', params: ['Builder'] } } } },
          [TEXT]: 'Value',
          '*': { call: chained },
        },
      },
      Change: {
        extends: 'global#Promise',
        awaited: {},
        members: { [TEXT]: 'Value', '*': { call: chained } },
      },
      Raw: {
        extends: 'global#Promise',
        awaited: {},
        members: { [TEXT]: 'Value', '*': { call: { returns: 'this' } } },
      },
      Schema: {
        extends: 'global#Promise',
        awaited: {},
        members: {
          'hasTable|hasColumn': { call: { effect: 'read', lazy: true } },
          'withSchema|queryContext|generateDdlCommands|toString|toSQL|toQuery': { call: { returns: 'this' } },
          '*': {
            call: {
              effect: 'write',
              lazy: true,
              returns: 'this',
              callbacks: { last: { runs: 'inline', params: ['Table'] } },
            },
          },
        },
      },
      Table: { members: { '*': { call: { returns: 'this' } } } },
    },
    defaults: [
      {
        since: 0,
        timeout: 60_000,
        bounds: 'connect',
        retries: 0,
        worst: '60 s for a connection, then as long as the query takes',
      },
    ],
    guards: [
      { kind: 'timeout', key: ['acquireConnectionTimeout'], at: 'constructor', bounds: 'connect' },
      { kind: 'timeout', key: ['pool', 'acquireTimeoutMillis'], at: 'constructor', bounds: 'connect' },
      { kind: 'timeout', key: ['connection', 'statement_timeout'], at: 'constructor', bounds: 'whole' },
      { kind: 'timeout', key: ['connection', 'query_timeout'], at: 'constructor', bounds: 'whole' },
      { kind: 'limit', key: ['pool', 'max'], at: 'constructor' },
    ],
  }),
  defineLibrary({
    id: 'objection',
    packages: ['objection'],
    exports: {
      Model: { extends: 'ModelClass', new: { returns: 'Record' } },
      'QueryBuilder|AnyQueryBuilder|QueryBuilderType': { new: { returns: 'Query' } },
      'ModelClass|ModelCtor|AnyModelConstructor': { new: { returns: 'ModelClass' } },
      'Transaction|TransactionOrKnex': { new: { returns: 'knex#Client' } },
      transaction: {
        call: {
          effect: 'write',
          returns: 'knex#Client',
          callbacks: { last: { runs: 'transaction', params: ['knex#Client'] } },
        },
        members: { start: { call: { effect: 'write', returns: 'knex#Client' } } },
      },
      initialize: { call: { effect: 'read' } },
      'raw|ref|fn|val|compose|mixin|snakeCaseMappers|knexSnakeCaseMappers': 'Value',
      '*': 'Value',
    },
    things: {
      Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
      ModelClass: {
        new: { returns: 'Record' },
        members: {
          'query|relatedQuery': { call: { effect: 'read', lazy: true, returns: 'Query' } },
          transaction: {
            call: { effect: 'write', callbacks: { last: { runs: 'transaction', params: ['knex#Client'] } } },
          },
          startTransaction: { call: { effect: 'write', returns: 'knex#Client' } },
          'fetchGraph|fetchTableMetadata|loadRelated': {
            call: { effect: 'read', lazy: true, returns: 'Query' },
          },
          knex: { call: { returns: 'knex#Client' } },
          knexQuery: { call: { effect: 'read', lazy: true, returns: 'knex#Builder' } },
          'bindKnex|bindTransaction': { call: { returns: 'this' } },
          fromJson: { call: { returns: 'instance' } },
          'tableMetadata|traverse|raw|ref|fn|getRelations|getRelation|tableName|idColumn|jsonSchema|relationMappings|BelongsToOneRelation|HasOneRelation|HasManyRelation|ManyToManyRelation|HasOneThroughRelation':
            'Value',
        },
      },
      Query: {
        extends: 'knex#Builder',
        awaited: 'Record',
        members: {
          'insert|insertAndFetch|insertGraph|insertGraphAndFetch|insertWithRelated|patch|patchAndFetch|patchAndFetchById|update|updateAndFetch|updateAndFetchById|upsertGraph|upsertGraphAndFetch|del|delete|deleteById|increment|decrement|truncate|relate|unrelate':
            {
              call: { effect: 'write', lazy: true, returns: 'Change' },
            },
          resultSize: { call: { effect: 'read' } },
          execute: { call: { effect: 'read', returns: 'Record' } },
          'toKnexQuery|modelClass|knex|context|isFind|isInsert|isUpdate|isDelete|hasWheres|hasSelects|tableNameFor':
            'Value',
        },
      },
      Change: { extends: 'knex#Change', awaited: 'Record' },
      Record: {
        members: {
          '$query|$relatedQuery': { call: { effect: 'read', lazy: true, returns: 'Query' } },
          '$fetchGraph|$loadRelated': { call: { effect: 'read', lazy: true, returns: 'Query' } },
          '$set|$setJson|$setRelated|$appendRelated|$clone|$omitFromJson|$omitFromDatabaseJson|$setDatabaseJson':
            { call: { returns: 'this' } },
          '$toJson|toJSON|$id|$validate|$toDatabaseJson|$traverse|$modelClass|$knex|$transaction': 'Value',
        },
      },
    },
    defaults: [
      {
        since: 0,
        timeout: 60_000,
        bounds: 'connect',
        retries: 0,
        worst: '60 s for a connection, then as long as the query takes',
      },
    ],
  }),
];
