import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const read: Operation = { effect: 'read' };
const write: Operation = { effect: 'write' };
const to = (returns: string): Thing => ({ call: { returns } });
const made = (returns: string): Thing => ({ new: { returns } });

const READS =
  'find|findAll|findOne|findOneOrFail|findAndCount|findByCursor|count|populate|refresh|refreshOrFail';
const WRITES =
  'insert|insertMany|upsert|upsertMany|nativeInsert|nativeUpdate|nativeDelete|persistAndFlush|removeAndFlush|flush|tryFlush|lock';

export default defineLibrary({
  id: 'mikro-orm',
  packages: ['@mikro-orm/*'],
  exports: {
    MikroORM: {
      new: { returns: 'Orm' },
      members: { init: { call: { effect: 'connect', returns: 'Orm' } }, initSync: to('Orm') },
    },
    'EntityManager|SqlEntityManager|MongoEntityManager': made('Manager'),
    'EntityRepository|SqlEntityRepository|MongoEntityRepository': made('Repository'),
    'QueryBuilder|SelectQueryBuilder': made('Builder'),
    'Collection|LoadedCollection': { new: { returns: 'Collection' }, members: { '*': 'Value' } },
    'Reference|ScalarReference|Ref|LoadedReference|ScalarRef|EntityRef': {
      new: { returns: 'Reference' },
      members: { '*': 'Value' },
    },
    wrap: to('Wrapped'),
    BaseEntity: made('Wrapped'),
    RequestContext: {
      members: {
        create: { call: { callbacks: { 1: { runs: 'inline' } } } },
        getEntityManager: to('Manager'),
        '*': 'Value',
      },
    },
    // Decorators, types, schema helpers, the modules for frameworks.
    '*': 'Value',
  },
  things: {
    Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
    Orm: {
      members: {
        em: 'Manager',
        'connect|reconnect|close|isConnected|checkConnection': { call: { effect: 'connect' } },
        'schema|migrator|seeder': 'Maintenance',
        'getSchemaGenerator|getMigrator|getSeeder': to('Maintenance'),
        '*': 'Value',
      },
    },
    Metadata: { call: { returns: 'Metadata' }, members: { '*': 'Metadata' }, element: 'Metadata' },
    Driver: { members: { getMetadata: to('Metadata'), '*': 'Value' } },
    Maintenance: {
      members: {
        'getPendingMigrations|getExecutedMigrations|checkMigrationNeeded|checkSchema': { call: read },
        '*': { call: write },
      },
    },
    Manager: {
      members: {
        [READS]: { call: read },
        [WRITES]: { call: write },
        transactional: {
          call: { effect: 'write', callbacks: { 0: { runs: 'transaction', params: ['Manager'] } } },
        },
        'begin|commit|rollback': { call: write },
        'getRepository|repo': to('Repository'),
        'createQueryBuilder|qb': to('Builder'),
        getKnex: to('knex#Client'),
        getKysely: to('kysely#Db'),
        execute: { call: { effect: 'query' } },
        aggregate: { call: read },
        'fork|getContext': to('Manager'),
        getConnection: {
          call: {
            returns: {
              members: {
                execute: { call: { effect: 'query' } },
                'connect|close|isConnected': { call: { effect: 'connect' } },
                '*': 'Value',
              },
            },
          },
        },
        getMetadata: to('Metadata'),
        getDriver: to('Driver'),
        // Nothing is written before the flush.
        'persist|remove': { call: { returns: 'this' } },
        'create|assign|merge|map|getReference|clear|canPopulate|setFlushMode|addFilter|setFilterParams|getUnitOfWork|getEventManager|getPlatform|isInTransaction|getTransactionContext|setTransactionContext|getLoggerContext|setLoggerContext|clearCache|config|name|id|schema':
          'Value',
      },
    },
    Repository: {
      members: {
        [READS]: { call: read },
        [WRITES]: { call: write },
        'createQueryBuilder|qb': to('Builder'),
        getKnex: to('knex#Client'),
        getEntityManager: to('Manager'),
        'em|_em': 'Manager',
        'persist|persistLater|remove|removeLater': { call: { returns: 'Manager' } },
        'create|assign|merge|map|getReference|canPopulate|getEntityName': 'Value',
      },
    },
    Builder: {
      extends: 'global#Promise',
      members: {
        'getResult|getResultList|getSingleResult|getResultAndCount|getCount|stream': { call: read },
        execute: { call: { effect: 'query' } },
        'insert|update|delete|truncate': to('Change'),
        'getQuery|toQuery|getFormattedQuery|getParams|getKnexQuery|getAliasMap|as|raw': 'Value',
        '*': { call: { returns: 'this', callbacks: { all: { runs: 'inline', params: ['Builder'] } } } },
      },
    },
    Change: {
      extends: 'global#Promise',
      members: { 'execute|run': { call: write }, '*': { call: { returns: 'this' } } },
    },
    Collection: {
      members: {
        'init|load|loadItems|loadCount|matching': { call: { effect: 'read', returns: 'Collection' } },
        // In memory: written by the next flush.
        '*': 'Value',
      },
    },
    Reference: { members: { 'load|loadOrFail|loadProperty': { call: read }, '*': 'Value' } },
    Wrapped: { members: { 'init|populate': { call: read }, toReference: to('Reference'), '*': 'Value' } },
  },
  defaults: [
    { since: 7, timeout: null, retries: 0, worst: 'without end, the driver waits for a connection' },
    {
      since: 0,
      timeout: 60_000,
      bounds: 'connect',
      retries: 0,
      worst: '60 s for a connection, then as long as the query takes',
    },
  ],
  guards: [
    { kind: 'limit', key: ['pool', 'max'], at: 'constructor' },
    { kind: 'limit', key: ['limit'], at: 'last' },
  ],
});
