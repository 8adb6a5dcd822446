import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const query: Operation = { effect: 'read', lazy: true, returns: 'Query' };
const change: Operation = { effect: 'write', lazy: true, returns: 'Change' };
const write: Operation = { effect: 'write' };
const made = (returns: string): Thing => ({ new: { returns } });
/** Runs as part of the save or the query, which waits for it and fails with it. */
const hook: Thing = {
  call: {
    returns: 'this',
    callbacks: { last: { runs: 'event', params: ['Document'], rejection: 'handled' } },
  },
};

const FIND =
  'find|findOne|findById|findAndCount|countDocuments|estimatedDocumentCount|count|distinct|exists|where|$where|geoSearch';
const CHANGE =
  'updateOne|updateMany|update|replaceOne|deleteOne|deleteMany|remove|findOneAndUpdate|findOneAndReplace|findOneAndDelete|findOneAndRemove|findByIdAndUpdate|findByIdAndDelete|findByIdAndRemove';

const named = {
  connect: { call: { effect: 'connect', returns: 'Module' } },
  createConnection: { call: { effect: 'connect', returns: 'Connection' } },
  disconnect: { call: { effect: 'connect' } },
  connection: 'Connection',
  connections: 'Connection',
  'model|deleteModel': { call: { returns: 'Model' } },
  models: { members: { '*': 'Model' } },
  startSession: { call: { effect: 'connect', returns: 'mongodb#Session' } },
  syncIndexes: { call: write },
  // The base class of no one; as a type it is the model itself.
  Model: { extends: 'Model', new: { returns: 'Model' } },
  'Document|HydratedDocument|HydratedSingleSubdocument|HydratedArraySubdocument': made('Document'),
  Query: made('Query'),
  Aggregate: made('Aggregate'),
  Schema: { new: { returns: 'Schema' }, members: { create: { call: { returns: 'Schema' } }, '*': 'Value' } },
  Connection: made('Connection'),
  ClientSession: made('mongodb#Session'),
  Mongoose: made('Module'),
  mongo: {
    members: {
      MongoClient: made('mongodb#Client'),
      ClientSession: made('mongodb#Session'),
      GridFSBucket: made('mongodb#Bucket'),
      '*': 'Value',
    },
  },
  'plugin|set|get|now|isValidObjectId|isObjectIdOrHexString|sanitizeFilter|trusted|overwriteMiddlewareResult|skipMiddlewareFunction':
    { call: {} },
  // Types.ObjectId, errors; the decorators and the module of @nestjs/mongoose.
  '*': 'Value',
} satisfies Record<string, Shape>;

export default defineLibrary({
  id: 'mongoose',
  packages: ['mongoose', '@nestjs/mongoose'],
  exports: {
    ...named,
    default: 'Module',
    mongoose: 'Module',
    SchemaFactory: { members: { createForClass: { call: { returns: 'Schema' } } } },
  },
  things: {
    Module: { members: named },
    Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
    Connection: {
      extends: 'node-events#Emitter',
      members: {
        'asPromise|openUri|close|destroy': { call: { effect: 'connect', returns: 'Connection' } },
        transaction: {
          call: { effect: 'write', callbacks: { 0: { runs: 'transaction', params: ['mongodb#Session'] } } },
        },
        withSession: { call: { callbacks: { 0: { runs: 'inline', params: ['mongodb#Session'] } } } },
        startSession: { call: { effect: 'connect', returns: 'mongodb#Session' } },
        model: { call: { returns: 'Model' } },
        models: { members: { '*': 'Model' } },
        collection: { call: { returns: 'mongodb#Collection' } },
        collections: { members: { '*': 'mongodb#Collection' } },
        db: 'mongodb#Db',
        getClient: { call: { returns: 'mongodb#Client' } },
        useDb: { call: { returns: 'Connection' } },
        'createCollection|createCollections|dropCollection|dropDatabase|syncIndexes|bulkWrite': {
          call: write,
        },
        'listCollections|listDatabases': { call: { effect: 'read' } },
        aggregate: { call: { effect: 'read', lazy: true, returns: 'Aggregate' } },
        'deleteModel|modelNames|plugin|set|get|setClient|readyState|name|host|port|base': 'Value',
      },
    },
    Model: {
      new: { returns: 'Document' },
      members: {
        [FIND]: { call: query },
        [CHANGE]: { call: change },
        aggregate: { call: { effect: 'read', lazy: true, returns: 'Aggregate' } },
        'create|insertMany|insertOne': { call: { effect: 'write', returns: 'Document' } },
        'bulkWrite|bulkSave|createCollection|createIndexes|ensureIndexes|syncIndexes|cleanIndexes|dropSearchIndex|createSearchIndex|updateSearchIndex':
          { call: write },
        'populate|listIndexes|diffIndexes': { call: { effect: 'read', returns: 'Document' } },
        watch: { call: { effect: 'read', fails: 'event', returns: 'mongodb#Stream' } },
        startSession: { call: { effect: 'connect', returns: 'mongodb#Session' } },
        'hydrate|castObject|applyDefaults|applyVirtuals': { call: { returns: 'Document' } },
        discriminator: { call: { returns: 'Model' } },
        discriminators: { members: { '*': 'Model' } },
        collection: 'mongodb#Collection',
        db: 'Connection',
        schema: 'Schema',
        'init|validate|translateAliases|modelName|baseModelName|events|base': 'Value',
      },
    },
    Query: {
      extends: 'global#Promise',
      awaited: 'Document',
      members: {
        exec: { call: { effect: 'read', returns: 'Document' } },
        explain: { call: { effect: 'read' } },
        cursor: { call: { effect: 'read', returns: 'Cursor' } },
        [CHANGE]: { call: change },
        'getFilter|getQuery|getOptions|getUpdate|toConstructor|getPopulatedPaths': { call: {} },
        'transform|orFail|map': { call: { returns: 'this', callbacks: { 0: { runs: 'inline' } } } },
        '*': { call: { returns: 'this' } },
      },
    },
    Change: {
      extends: 'global#Promise',
      awaited: 'Document',
      members: {
        exec: { call: { effect: 'write', returns: 'Document' } },
        '*': { call: { returns: 'this' } },
      },
    },
    Aggregate: {
      extends: 'global#Promise',
      awaited: {},
      members: {
        'exec|explain': { call: { effect: 'read' } },
        cursor: { call: { effect: 'read', returns: 'Cursor' } },
        pipeline: { call: {} },
        '*': { call: { returns: 'this' } },
      },
    },
    Cursor: {
      extends: 'node-stream#Stream',
      element: 'Document',
      members: {
        next: { call: { effect: 'read', returns: 'Document' } },
        eachAsync: { call: { effect: 'read', callbacks: { 0: { runs: 'each', params: ['Document'] } } } },
        'close|rewind|addCursorFlag|map|toArray': { call: { returns: 'this' } },
      },
    },
    Document: {
      members: {
        save: { call: { effect: 'write', returns: 'this' } },
        'deleteOne|updateOne|replaceOne|remove|update': { call: change },
        'populate|execPopulate': { call: { effect: 'read', returns: 'this' } },
        'set|$set|$clone|overwrite|increment|depopulate|init|unmarkModified|$inc': {
          call: { returns: 'this' },
        },
        'toObject|toJSON|get|$get|equals|isModified|isDirectModified|modifiedPaths|directModifiedPaths|markModified|isSelected|isInit|populated|validate|validateSync|invalidate|$isValid|$isEmpty|$session|$model|$isDeleted|$isDefault|$getChanges|getChanges|$assertPopulated|$locals|$parent|isNew|errors':
          { call: {} },
        db: 'Connection',
        schema: 'Schema',
        collection: 'mongodb#Collection',
      },
    },
    Schema: {
      members: {
        'pre|post': hook,
        'methods|statics|query|virtuals|paths|obj|options|childSchemas': 'Value',
        virtual: { call: { returns: 'Virtual' } },
        'method|static': { call: { returns: 'this', callbacks: { 1: { runs: 'inline' } } } },
        'path|virtualpath|pathType|requiredPaths|indexes': 'Value',
        '*': { call: { returns: 'this' } },
      },
    },
    Virtual: { members: { '*': { call: { returns: 'this', callbacks: { 0: { runs: 'inline' } } } } } },
  },
  defaults: [
    {
      since: 0,
      timeout: 30_000,
      bounds: 'connect',
      retries: 1,
      worst:
        '10 s before a connection stands, 30 s for a server, and without end on a connection that falls silent',
    },
  ],
  guards: [
    { kind: 'timeout', key: ['serverSelectionTimeoutMS'], at: 'constructor', bounds: 'connect' },
    { kind: 'timeout', key: ['socketTimeoutMS'], at: 'constructor', bounds: 'idle' },
    { kind: 'timeout', key: ['maxTimeMS'], at: 'last', bounds: 'whole' },
    { kind: 'limit', key: ['maxPoolSize'], at: 'constructor' },
    { kind: 'limit', key: ['limit'], at: 2 },
  ],
});
