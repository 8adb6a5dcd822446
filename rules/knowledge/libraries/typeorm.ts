import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const read: Operation = { effect: 'read' };
const write: Operation = { effect: 'write' };
const to = (returns: string): Thing => ({ call: { returns } });
const made = (returns: string): Thing => ({ new: { returns } });

const READS =
  'find|findBy|findAndCount|findAndCountBy|findByIds|findOne|findOneBy|findOneById|findOneOrFail|findOneByOrFail|count|countBy|countAll|exist|exists|existsBy|sum|average|minimum|maximum|preload';
const WRITES =
  'save|insert|update|updateAll|upsert|delete|deleteAll|remove|softDelete|softRemove|restore|recover|increment|decrement|clear';

/** Functions handed to a condition get a builder of their own and run while the query is put together. */
const chained: Operation = { returns: 'this', callbacks: { all: { runs: 'inline', params: ['Builder'] } } };

export default defineLibrary({
  id: 'typeorm',
  packages: ['typeorm', 'typeorm/*', '@nestjs/typeorm'],
  exports: {
    'DataSource|Connection': made('DataSource'),
    'EntityManager|MongoEntityManager': made('Manager'),
    'Repository|TreeRepository|MongoRepository': made('Repository'),
    AbstractRepository: {
      new: {
        returns: {
          members: {
            manager: 'Manager',
            repository: 'Repository',
            'getRepositoryFor|getTreeRepositoryFor': to('Repository'),
            'createQueryBuilder|createQueryBuilderFor': to('Builder'),
          },
        },
      },
    },
    BaseEntity: { extends: 'EntityClass', new: { returns: 'Entity' } },
    QueryRunner: made('Runner'),
    'SelectQueryBuilder|QueryBuilder': made('Builder'),
    'InsertQueryBuilder|UpdateQueryBuilder|DeleteQueryBuilder|SoftDeleteQueryBuilder': made('Change'),
    RelationQueryBuilder: made('RelationBuilder'),
    'Brackets|NotBrackets': { new: { callbacks: { 0: { runs: 'inline', params: ['Builder'] } } } },
    'WhereExpressionBuilder|WhereExpression': made('Builder'),
    'createConnection|createConnections': { call: { effect: 'connect', returns: 'DataSource' } },
    'getConnection|getConnectionManager': to('DataSource'),
    'getManager|getMongoManager': to('Manager'),
    'getRepository|getTreeRepository|getMongoRepository|getCustomRepository': to('Repository'),
    createQueryBuilder: to('Builder'),
    // Decorators, find operators, schema classes, tokens and modules.
    '*': 'Value',
  },
  things: {
    Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
    Metadata: { call: { returns: 'Metadata' }, members: { '*': 'Metadata' }, element: 'Metadata' },
    DataSource: {
      members: {
        'initialize|connect': { call: { effect: 'connect', returns: 'DataSource' } },
        'destroy|close': { call: { effect: 'connect' } },
        'synchronize|dropDatabase|runMigrations|undoLastMigration': { call: write },
        showMigrations: { call: read },
        'getRepository|getTreeRepository|getMongoRepository|getCustomRepository': to('Repository'),
        'manager|mongoManager': 'Manager',
        createEntityManager: to('Manager'),
        createQueryRunner: to('Runner'),
        createQueryBuilder: to('Builder'),
        transaction: {
          call: { effect: 'write', callbacks: { last: { runs: 'transaction', params: ['Manager'] } } },
        },
        'query|sql': { call: { effect: 'query' } },
        get: to('DataSource'),
        getMetadata: to('Metadata'),
        entityMetadatas: 'Metadata',
        'hasMetadata|setOptions|isInitialized|isConnected|options|driver|name|logger': 'Value',
      },
    },
    Manager: {
      members: {
        [READS]: { call: read },
        [WRITES]: { call: write },
        'query|sql': { call: { effect: 'query' } },
        transaction: {
          call: { effect: 'write', callbacks: { last: { runs: 'transaction', params: ['Manager'] } } },
        },
        'getRepository|getTreeRepository|getMongoRepository|getCustomRepository|withRepository':
          to('Repository'),
        createQueryBuilder: to('Builder'),
        queryRunner: 'Runner',
        'connection|dataSource': 'DataSource',
        'create|merge|hasId|getId|release': { call: {} },
      },
    },
    Repository: {
      members: {
        [READS]: { call: read },
        [WRITES]: { call: write },
        'findTrees|findRoots|findDescendants|findDescendantsTree|countDescendants|findAncestors|findAncestorsTree|countAncestors':
          { call: read },
        'findOneAndUpdate|findOneAndReplace|findOneAndDelete|insertOne|insertMany|updateOne|updateMany|deleteOne|deleteMany|bulkWrite|replaceOne':
          { call: write },
        'countDocuments|distinct': { call: read },
        aggregate: { call: { effect: 'read', lazy: true, returns: 'mongodb#Cursor' } },
        'query|sql': { call: { effect: 'query' } },
        createQueryBuilder: to('Builder'),
        extend: to('Repository'),
        manager: 'Manager',
        queryRunner: 'Runner',
        metadata: 'Metadata',
        target: 'Value',
        // An entity that nothing is known of but its class.
        'create|merge|hasId|getId': { call: {} },
      },
    },
    Runner: {
      members: {
        connect: { call: { effect: 'connect' } },
        'startTransaction|commitTransaction|rollbackTransaction': { call: write },
        'query|sql': { call: { effect: 'query' } },
        stream: { call: { effect: 'read', returns: 'node-stream#Stream' } },
        manager: 'Manager',
        connection: 'DataSource',
        'release|isReleased|isTransactionActive|data|enableSqlMemory|disableSqlMemory|clearSqlMemory|getMemorySql':
          'Value',
        'getDatabases|getSchemas|getTable|getTables|getView|getViews|hasDatabase|hasSchema|hasTable|hasColumn|getCurrentDatabase|getCurrentSchema':
          { call: read },
        '*': { call: write },
      },
    },
    Builder: {
      members: {
        'getOne|getOneOrFail|getMany|getManyAndCount|getRawOne|getRawMany|getRawAndEntities|getCount|getExists|execute|loadOne|loadMany':
          { call: read },
        stream: { call: { effect: 'read', returns: 'node-stream#Stream' } },
        'insert|update|delete|softDelete|restore': to('Change'),
        relation: to('RelationBuilder'),
        'getQuery|getSql|getQueryAndParameters|getParameters|hasParameter|hasRelation|escape|expressionMap|alias':
          { call: {} },
        connection: 'DataSource',
        '*': { call: chained },
      },
    },
    Change: {
      members: {
        execute: { call: write },
        'getQuery|getSql|getQueryAndParameters|getParameters': { call: {} },
        '*': { call: chained },
      },
    },
    RelationBuilder: {
      members: {
        of: { call: { returns: 'this' } },
        'add|remove|addAndRemove|set': { call: write },
        'loadOne|loadMany': { call: read },
      },
    },
    EntityClass: {
      members: {
        [READS]: { call: { ...read, returns: 'instance' } },
        [WRITES]: { call: { ...write, returns: 'instance' } },
        query: { call: { effect: 'query' } },
        'create|merge': { call: { returns: 'instance' } },
        createQueryBuilder: to('Builder'),
        getRepository: to('Repository'),
        'useDataSource|hasId|getId|target': { call: {} },
      },
    },
    Entity: {
      members: {
        'save|remove|softRemove|recover': { call: { ...write, returns: 'this' } },
        reload: { call: read },
        hasId: { call: {} },
      },
    },
  },
  // As the driver does; the one for PostgreSQL has no limit at all.
  defaults: [
    {
      since: 0,
      timeout: null,
      retries: 0,
      worst: 'without end, the driver waits for a connection and for the answer',
    },
  ],
  guards: [
    { kind: 'timeout', key: ['connectTimeoutMS'], at: 'constructor', bounds: 'connect' },
    { kind: 'timeout', key: ['extra', 'connectionTimeoutMillis'], at: 'constructor', bounds: 'connect' },
    { kind: 'timeout', key: ['extra', 'query_timeout'], at: 'constructor', bounds: 'whole' },
    { kind: 'timeout', key: ['extra', 'statement_timeout'], at: 'constructor', bounds: 'whole' },
    { kind: 'limit', key: ['poolSize'], at: 'constructor' },
    { kind: 'limit', key: ['take'], at: 'last' },
  ],
});
