import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const remote: Thing = { call: { effect: 'cache' } };
const pure: Thing = { call: {} };
const told: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };

const lru: Thing = { new: { returns: 'Cache' }, call: { returns: 'Cache' } };
const managed = {
  'createCache|caching|multiCaching|memoryStore|createKeyv': { call: { returns: 'Cache' } },
  Cache: { new: { returns: 'Cache' } },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'memcached',
    packages: ['memcached', 'memjs'],
    exports: {
      default: {
        new: { returns: 'Client' },
        members: { Client: { members: { create: { call: { returns: 'Client' } } } } },
      },
      Client: { new: { returns: 'Client' }, members: { create: { call: { returns: 'Client' } } } },
    },
    things: {
      Client: {
        extends: 'node-events#Emitter',
        members: {
          'end|quit|close|connect': pure,
          '*': { call: { effect: 'cache', fails: 'callback', callbacks: told } },
        },
      },
    },
    guards: [{ kind: 'timeout', key: ['timeout'], at: 'constructor' }],
  }),
  // In memory without a store of its own; behind Redis or a database with one.
  defineLibrary({
    id: 'keyv',
    packages: ['keyv', 'cacheable', '@keyv/*'],
    exports: {
      'default|Keyv|Cacheable|CacheableMemory|KeyvRedis|KeyvPostgres|KeyvSqlite|KeyvMemcache|KeyvMongo|KeyvCacheableMemory':
        { new: { returns: 'Cache' } },
      createKeyv: { call: { returns: 'Cache' } },
      '*': { call: {}, new: {} },
    },
    things: {
      Cache: {
        extends: 'node-events#Emitter',
        members: {
          'get|set|has|delete|clear|getMany|setMany|deleteMany|hasMany|getRaw|getManyRaw|take|takeMany|iterator':
            remote,
          getOrSet: { call: { effect: 'cache', callbacks: { 1: { runs: 'inline' } } } },
          wrap: { call: { callbacks: { 0: { runs: 'inline' } } } },
          disconnect: { call: { effect: 'connect' } },
          'opts|store|namespace|ttl|hooks|stats|serialize|deserialize': {},
        },
      },
    },
    guards: [{ kind: 'limit', key: ['ttl'], at: 'constructor' }],
  }),
  defineLibrary({
    id: 'cache-manager',
    packages: ['cache-manager', '@nestjs/cache-manager', 'cache-manager-*'],
    exports: {
      ...managed,
      default: { members: managed },
      CacheModule: { members: { '*': pure } },
      'CACHE_MANAGER|CacheKey|CacheTTL|CacheInterceptor': { call: {}, new: {} },
      '*': { call: {}, new: {} },
    },
    things: {
      Cache: {
        extends: 'node-events#Emitter',
        members: {
          'get|set|del|reset|clear|mget|mset|mdel|ttl|keys': remote,
          // Only what the wrapped function does is worth a question.
          wrap: { call: { effect: 'cache', callbacks: { 1: { runs: 'inline' } } } },
          disconnect: { call: { effect: 'connect' } },
          store: 'Cache',
          'stores|cacheId': {},
        },
      },
    },
    // Milliseconds from 5 on, seconds before; without it nothing expires.
    guards: [{ kind: 'limit', key: ['ttl'], at: 'constructor' }],
  }),
  defineLibrary({
    id: 'lru-cache',
    packages: ['lru-cache', 'quick-lru', 'tiny-lru'],
    exports: { 'LRUCache|QuickLRU|lru|LRU': lru, default: { ...lru, members: { LRUCache: lru } }, '*': {} },
    things: {
      Cache: {
        extends: 'global#Map',
        members: {
          'fetch|forceFetch|memo': pure,
          'peek|pop|reset|del|prune|purgeStale|dump|load|info|getRemainingTTL|rkeys|rvalues|rentries|resize|size|max|ttl':
            pure,
          'find|rforEach': { call: { callbacks: { 0: { runs: 'each' } } } },
        },
      },
    },
    guards: [
      { kind: 'limit', key: ['max'], at: 'constructor' },
      { kind: 'limit', key: ['maxSize'], at: 'constructor' },
      // `ttl` alone bounds no number.
      { kind: 'limit', key: ['ttlAutopurge'], at: 'constructor', since: 7 },
    ],
  }),
  defineLibrary({
    id: 'node-cache',
    packages: ['node-cache', '@cacheable/node-cache'],
    exports: {
      'default|NodeCache': { new: { returns: 'Cache' }, members: { '*': { new: {} } } },
      '*': { new: {} },
    },
    things: {
      Cache: {
        extends: 'node-events#Emitter',
        members: {
          'get|mget|set|mset|del|mdel|take|ttl|getTtl|keys|has|getStats|flushAll|flushStats|close|fetch':
            pure,
        },
      },
    },
    guards: [
      { kind: 'limit', key: ['stdTTL'], at: 'constructor' },
      { kind: 'limit', key: ['maxKeys'], at: 'constructor' },
    ],
  }),
];
