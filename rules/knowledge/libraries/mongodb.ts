import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const read: Operation = { effect: 'read' };
const write: Operation = { effect: 'write' };
const cursor: Operation = { effect: 'read', lazy: true, returns: 'Cursor' };
const watch: Thing = { call: { effect: 'read', fails: 'event', returns: 'Stream' } };

const named = {
  MongoClient: {
    new: { returns: 'Client' },
    members: { connect: { call: { effect: 'connect', returns: 'Client' } } },
  },
  Db: { new: { returns: 'Db' } },
  Collection: { new: { returns: 'Collection' } },
  ClientSession: { new: { returns: 'Session' } },
  'FindCursor|AggregationCursor|AbstractCursor|Cursor': { new: { returns: 'Cursor' } },
  ChangeStream: { new: { returns: 'Stream' } },
  GridFSBucket: { new: { returns: 'Bucket' } },
  // ObjectId, BSON types, errors.
  '*': 'Value',
} satisfies Record<string, Shape>;

export default defineLibrary({
  id: 'mongodb',
  packages: ['mongodb', 'mongodb/*', 'bson'],
  exports: { ...named, default: { members: named } },
  things: {
    Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
    Client: {
      extends: 'node-events#Emitter',
      members: {
        'connect|close': { call: { effect: 'connect', returns: 'Client' } },
        db: { call: { returns: 'Db' } },
        startSession: { call: { returns: 'Session' } },
        withSession: { call: { callbacks: { last: { runs: 'inline', params: ['Session'] } } } },
        bulkWrite: { call: write },
        watch,
        'options|topology|isConnected|appendMetadata': 'Value',
      },
    },
    Db: {
      members: {
        collection: { call: { returns: 'Collection' } },
        collections: { call: { effect: 'read', returns: 'Collection' } },
        'createCollection|renameCollection': { call: { effect: 'write', returns: 'Collection' } },
        'dropCollection|dropDatabase|createIndex|removeUser|addUser|setProfilingLevel': { call: write },
        command: { call: { effect: 'query' } },
        'stats|indexInformation|profilingLevel': { call: read },
        'aggregate|listCollections|runCursorCommand': { call: cursor },
        admin: { call: { returns: { members: { '*': { call: { effect: 'query' } } } } } },
        watch,
        client: 'Client',
        'databaseName|namespace|options': {},
      },
    },
    Collection: {
      members: {
        'find|aggregate|listIndexes|listSearchIndexes': { call: cursor },
        'findOne|countDocuments|estimatedDocumentCount|count|distinct|indexes|indexExists|indexInformation|options|isCapped|stats':
          {
            call: read,
          },
        'insertOne|insertMany|insert|updateOne|updateMany|update|replaceOne|deleteOne|deleteMany|remove|findOneAndUpdate|findOneAndReplace|findOneAndDelete|findAndModify|bulkWrite':
          {
            call: write,
          },
        'createIndex|createIndexes|ensureIndex|dropIndex|dropIndexes|drop|rename|createSearchIndex|createSearchIndexes|dropSearchIndex|updateSearchIndex':
          {
            call: write,
          },
        'initializeOrderedBulkOp|initializeUnorderedBulkOp': { call: { returns: 'Bulk' } },
        watch,
        db: 'Db',
        'collectionName|dbName|namespace': {},
      },
    },
    Cursor: {
      extends: 'node-events#Emitter',
      members: {
        'toArray|next|tryNext|hasNext|count|explain': { call: read },
        forEach: { call: { effect: 'read', callbacks: { 0: { runs: 'each', rejection: 'lost' } } } },
        stream: { call: { effect: 'read', fails: 'event', returns: 'node-stream#Stream' } },
        map: { call: { returns: 'this', callbacks: { 0: { runs: 'each' } } } },
        'close|rewind|bufferedCount|readBufferedDocuments|closed|id': { call: {} },
        '*': { call: { returns: 'this' } },
      },
      element: {},
    },
    Stream: {
      extends: 'node-events#Emitter',
      members: {
        'next|tryNext|hasNext': { call: read },
        stream: { call: { returns: 'node-stream#Stream' } },
        'close|closed|resumeToken': { call: {} },
      },
    },
    Bulk: { members: { execute: { call: write }, '*': { call: { returns: 'this' } } } },
    Session: {
      members: {
        withTransaction: {
          call: { effect: 'write', callbacks: { 0: { runs: 'transaction', params: ['Session'] } } },
        },
        'commitTransaction|abortTransaction': { call: write },
        'startTransaction|endSession|inTransaction|id|hasEnded|transaction': { call: {} },
      },
    },
    Bucket: {
      members: {
        'openUploadStream|openUploadStreamWithId': {
          call: { effect: 'write', fails: 'event', returns: 'node-stream#Stream' },
        },
        'openDownloadStream|openDownloadStreamByName': {
          call: { effect: 'read', fails: 'event', returns: 'node-stream#Stream' },
        },
        find: { call: cursor },
        'delete|rename|drop': { call: write },
      },
    },
  },
  // Finding a server ends after 30 s; a connection that falls silent is waited for.
  defaults: [
    {
      since: 0,
      timeout: 30_000,
      bounds: 'connect',
      retries: 1,
      worst: '30 s for a server, and without end on a connection that falls silent',
    },
  ],
  guards: [
    { kind: 'timeout', key: ['serverSelectionTimeoutMS'], at: 'constructor', bounds: 'connect' },
    { kind: 'timeout', key: ['socketTimeoutMS'], at: 'constructor', bounds: 'idle' },
    { kind: 'timeout', key: ['waitQueueTimeoutMS'], at: 'constructor', bounds: 'connect' },
    // Experimental, from 6.22 and 7.8 on; before, ignored.
    { kind: 'timeout', key: ['timeoutMS'], at: 'constructor', since: 6, bounds: 'whole' },
    { kind: 'timeout', key: ['maxTimeMS'], at: 'last', bounds: 'whole' },
    { kind: 'signal', key: ['signal'], at: 'last', since: 6, bounds: 'whole' },
    { kind: 'retry', key: ['retryWrites'], at: 'constructor' },
    { kind: 'limit', key: ['maxPoolSize'], at: 'constructor' },
    { kind: 'limit', key: ['limit'], at: 1 },
  ],
});
