import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const read: Operation = { effect: 'read' };
const write: Operation = { effect: 'write' };
const one: Operation = { effect: 'read', returns: 'instance' };
const hook: Thing = {
  call: { callbacks: { all: { runs: 'event', params: ['Record'], rejection: 'handled' } } },
};

const hooks =
  'addHook|hook|beforeValidate|afterValidate|validationFailed|beforeCreate|afterCreate|beforeDestroy|afterDestroy|beforeRestore|afterRestore|beforeUpdate|afterUpdate|beforeSave|afterSave|beforeUpsert|afterUpsert|beforeBulkCreate|afterBulkCreate|beforeBulkDestroy|afterBulkDestroy|beforeBulkRestore|afterBulkRestore|beforeBulkUpdate|afterBulkUpdate|beforeFind|afterFind|beforeCount|beforeConnect|afterConnect|beforeDisconnect|afterDisconnect|beforeDefine|afterDefine|beforeInit|afterInit|beforeSync|afterSync|beforeBulkSync|afterBulkSync';
const relations = ['BelongsTo', 'HasOne', 'HasMany', 'BelongsToMany'];
const mixins = (verbs: readonly string[]) =>
  relations
    .flatMap((kind) =>
      verbs.flatMap((verb) => [`${kind}${verb}AssociationMixin`, `${kind}${verb}AssociationsMixin`]),
    )
    .join('|');

const helpers =
  'fn|col|cast|literal|and|or|json|where|Op|DataTypes|Deferrable|QueryTypes|Validator|random|escape';

const named = {
  Sequelize: {
    new: { returns: 'Sequelize' },
    members: { [helpers]: 'Value', [hooks]: hook, useCLS: { call: {} }, Model: 'ModelClass', '*': 'Value' },
  },
  Model: { extends: 'ModelClass', new: { returns: 'Record' } },
  'ModelStatic|ModelCtor|ModelType|ModelDefined|Repository': { new: { returns: 'ModelClass' } },
  Transaction: { new: { returns: 'Transaction' }, members: { '*': 'Value' } },
  QueryInterface: { new: { returns: 'Schema' } },
  // `declare getPosts: HasManyGetAssociationsMixin<Post>`
  [mixins(['Get', 'Count', 'Has'])]: { new: { returns: { call: read } } },
  [mixins(['Add', 'Set', 'Create', 'Remove'])]: { new: { returns: { call: write } } },
  // Operators, data types, errors; the decorators of sequelize-typescript.
  '*': 'Value',
} satisfies Record<string, Thing | string>;

export default defineLibrary({
  id: 'sequelize',
  packages: [
    'sequelize',
    'sequelize/*',
    '@sequelize/core',
    '@sequelize/core/*',
    'sequelize-typescript',
    '@nestjs/sequelize',
  ],
  exports: { ...named, default: { new: { returns: 'Sequelize' }, members: named } },
  things: {
    Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
    Sequelize: {
      members: {
        authenticate: { call: { effect: 'connect' } },
        query: { call: { effect: 'query' } },
        transaction: {
          call: {
            effect: 'write',
            returns: 'Transaction',
            callbacks: { last: { runs: 'transaction', params: ['Transaction'] } },
          },
        },
        'startUnmanagedTransaction|withConnection': { call: { effect: 'write', returns: 'Transaction' } },
        'sync|drop|truncate|createSchema|dropSchema|dropAllSchemas': { call: write },
        'showAllSchemas|databaseVersion|fetchDatabaseVersion': { call: read },
        close: { call: { effect: 'connect' } },
        'define|model|getRepository': { call: { returns: 'ModelClass' } },
        models: { members: { '*': 'ModelClass' } },
        getQueryInterface: { call: { returns: 'Schema' } },
        queryInterface: 'Schema',
        Sequelize: 'Value',
        'addModels|isDefined|getDialect|getDatabaseName|set|options|config|connectionManager|modelManager|dialect|validate':
          'Value',
        [helpers]: 'Value',
        [hooks]: hook,
      },
    },
    ModelClass: {
      new: { returns: 'Record' },
      members: {
        'findOne|findByPk|findAll|findCreateFind|findOrBuild': { call: one },
        'count|max|min|sum|aggregate|describe': { call: read },
        findAndCountAll: { call: { effect: 'read', returns: { members: { rows: 'Record', count: {} } } } },
        'create|bulkCreate|findOrCreate|upsert': { call: { effect: 'write', returns: 'instance' } },
        'update|destroy|restore|increment|decrement|truncate|sync|drop': { call: write },
        'build|bulkBuild': { call: { returns: 'instance' } },
        'scope|unscoped|schema|withScope|withSchema|withoutScope|init|initialize': {
          call: { returns: 'this' },
        },
        'belongsTo|hasOne|hasMany|belongsToMany': { call: { returns: 'Value' } },
        'addScope|getTableName|getAttributes|removeAttribute|associations|rawAttributes|tableName|options|name|table|modelDefinition':
          'Value',
        sequelize: 'Sequelize',
        [hooks]: hook,
      },
    },
    Record: {
      members: {
        'save|update|destroy|restore|increment|decrement': { call: { ...write, returns: 'this' } },
        reload: { call: { ...read, returns: 'this' } },
        // sequelize-typescript's associations by name.
        '$get|$count|$has': { call: read },
        '$set|$add|$create|$remove': { call: write },
        'build|set|setAttributes': { call: { returns: 'this' } },
        'get|getDataValue|setDataValue|changed|previous|toJSON|validate|equals|equalsOneOf|where|isSoftDeleted|addHook|dataValues|isNewRecord':
          'Value',
        sequelize: 'Sequelize',
      },
    },
    Transaction: {
      members: {
        'commit|rollback': { call: write },
        afterCommit: { call: { callbacks: { 0: { runs: 'event' } } } },
        'LOCK|id|finished|options|parent': 'Value',
      },
    },
    Schema: {
      members: {
        'showAllTables|showAllSchemas|describeTable|tableExists|showIndex|getForeignKeyReferencesForTable|select|rawSelect|databaseVersion':
          { call: read },
        'quoteTable|quoteIdentifier|quoteIdentifiers|queryGenerator': 'Value',
        sequelize: 'Sequelize',
        '*': { call: write },
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
  guards: [
    { kind: 'timeout', key: ['pool', 'acquire'], at: 'constructor', bounds: 'connect' },
    { kind: 'timeout', key: ['dialectOptions', 'statement_timeout'], at: 'constructor', bounds: 'whole' },
    { kind: 'timeout', key: ['dialectOptions', 'query_timeout'], at: 'constructor', bounds: 'whole' },
    { kind: 'retry', key: ['retry', 'max'], at: 'constructor' },
    { kind: 'limit', key: ['pool', 'max'], at: 'constructor' },
    { kind: 'limit', key: ['limit'], at: 0 },
  ],
});
