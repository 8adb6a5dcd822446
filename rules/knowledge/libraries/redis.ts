import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const command: Thing = { call: { effect: 'cache' } };
const told: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };
const made = (returns: string): Thing => ({ new: { returns } });
/** Commands are gathered, and sent by exec. */
const pipeline = (returns: string): Thing => ({ call: { returns, callbacks: { 0: { runs: 'inline' } } } });
const subscribe: Thing = {
  call: { effect: 'connect', callbacks: { all: { runs: 'event', rejection: 'lost' } } },
};

const connecting: Thing = {
  call: { effect: 'connect', returns: 'Client' },
  new: { effect: 'connect', returns: 'Client' },
};
const ioredis = {
  Redis: {
    ...connecting,
    members: {
      Cluster: connecting,
      Command: { new: {} },
      createClient: { call: { effect: 'connect', returns: 'Client' } },
      '*': {},
    },
  },
  Cluster: connecting,
  'ChainableCommander|Pipeline': made('Pipeline'),
  RedisCommander: made('Client'),
  '*': { new: {} },
} satisfies Record<string, Shape>;

const Pipeline: Thing = {
  members: {
    'exec|execBuffer|execAsPipeline|execTyped': command,
    'length|then': {},
    '*': { call: { returns: 'this' } },
  },
};

/** node-redis; ioredis only prints what nobody listens for. */
const opens: Operation = { returns: 'Client', emitsError: 'the connection to Redis drops' };

export default [
  defineLibrary({
    id: 'ioredis',
    packages: [
      'ioredis',
      'iovalkey',
      '@nestjs-modules/ioredis',
      '@liaoliaots/nestjs-redis',
      '@songkeys/nestjs-redis',
    ],
    exports: {
      ...ioredis,
      default: { ...connecting, members: ioredis },
      RedisService: {
        new: { returns: { members: { 'getOrThrow|getOrNil|getClient': { call: { returns: 'Client' } } } } },
      },
      'InjectRedis|InjectCluster': { call: {} },
      'RedisModule|ClusterModule': { members: { '*': { call: {} } } },
    },
    things: {
      Client: {
        extends: 'node-events#Emitter',
        members: {
          'connect|quit': { call: { effect: 'connect' } },
          duplicate: { call: { effect: 'connect', returns: 'Client' } },
          'pipeline|multi': pipeline('Pipeline'),
          'scanStream|hscanStream|sscanStream|zscanStream|scanBufferStream': {
            call: { effect: 'cache', fails: 'event', returns: 'node-stream#Stream' },
          },
          'publish|spublish': { call: { effect: 'publish', callbacks: told } },
          'subscribe|psubscribe|ssubscribe|unsubscribe|punsubscribe': {
            call: { effect: 'connect', callbacks: told },
          },
          monitor: { call: { effect: 'connect', returns: 'node-events#Emitter' } },
          'disconnect|defineCommand|createBuiltinCommand|getBuiltinCommands|addBuiltinCommand|nodes|status|options|mode':
            { call: {} },
          '*': { call: { effect: 'cache', callbacks: told } },
        },
      },
      Pipeline,
    },
    defaults: [
      {
        since: 6,
        timeout: null,
        retries: 20,
        worst: 'without end when it falls silent, 73 s when it refuses',
      },
      {
        since: 0,
        timeout: null,
        retries: 20,
        worst: 'without end when it falls silent, about 11 s when it refuses',
      },
    ],
    guards: [
      { kind: 'timeout', key: ['commandTimeout'], at: 'constructor', bounds: 'whole' },
      { kind: 'timeout', key: ['socketTimeout'], at: 'constructor', bounds: 'idle' },
      { kind: 'timeout', key: ['connectTimeout'], at: 'constructor', bounds: 'connect' },
      { kind: 'retry', key: ['maxRetriesPerRequest'], at: 'constructor' },
      { kind: 'retry', key: ['retryStrategy'], at: 'constructor' },
      { kind: 'limit', key: ['enableOfflineQueue'], at: 'constructor' },
    ],
  }),
  defineLibrary({
    id: 'node-redis',
    packages: ['redis', '@redis/client', '@valkey/client'],
    exports: {
      'createClient|createClientPool|createCluster|createSentinel': { call: opens },
      'RedisClientType|RedisClusterType|RedisClientPoolType|RedisSentinelType|RedisClient|RedisCluster':
        made('Client'),
      default: {
        members: { 'createClient|createCluster|createClientPool': { call: opens } },
      },
      '*': { call: {}, new: {} },
    },
    things: {
      Client: {
        extends: 'node-events#Emitter',
        members: {
          'connect|quit|close|reconnect|QUIT': { call: { effect: 'connect', returns: 'this' } },
          'duplicate|withCommandOptions|withTypeMapping|withAbortSignal|legacy': {
            call: { returns: 'Client' },
          },
          'multi|MULTI': pipeline('Pipeline'),
          executeIsolated: {
            call: { effect: 'cache', callbacks: { 0: { runs: 'inline', params: ['Client'] } } },
          },
          'scanIterator|hScanIterator|sScanIterator|zScanIterator': command,
          'publish|PUBLISH|sPublish': { call: { effect: 'publish' } },
          'subscribe|pSubscribe|sSubscribe|SUBSCRIBE|PSUBSCRIBE|monitor': subscribe,
          'unsubscribe|pUnsubscribe|sUnsubscribe': { call: { effect: 'connect' } },
          'disconnect|destroy|unref|ref|isOpen|isReady|options|commandOptions|getSlotRandomNode|nodeClient|masters':
            { call: {} },
          'json|ft|ts|bf|cf|cms|topK|tDigest|vectorSet': { members: { '*': command } },
          '*': { call: { effect: 'cache', callbacks: told } },
        },
      },
      Pipeline,
    },
    defaults: [
      {
        since: 6,
        timeout: null,
        retries: 0,
        worst: '5 s while it is not connected, without end when it falls silent',
      },
      { since: 0, timeout: null, retries: 0, worst: 'without end' },
    ],
    guards: [
      { kind: 'timeout', key: ['socket', 'connectTimeout'], at: 'constructor', bounds: 'connect' },
      { kind: 'timeout', key: ['socket', 'socketTimeout'], at: 'constructor', bounds: 'idle' },
      { kind: 'timeout', key: ['commandOptions', 'timeout'], at: 'constructor', bounds: 'whole' },
      { kind: 'retry', key: ['socket', 'reconnectStrategy'], at: 'constructor' },
      { kind: 'limit', key: ['disableOfflineQueue'], at: 'constructor' },
      { kind: 'limit', key: ['commandsQueueMaxLength'], at: 'constructor' },
    ],
  }),
  // Commands over HTTP.
  defineLibrary({
    id: 'upstash-redis',
    packages: ['@upstash/redis', '@upstash/redis/*', '@vercel/kv'],
    exports: {
      'Redis|VercelKV': {
        new: { returns: 'Client' },
        members: { 'fromEnv|autoPipeline': { call: { returns: 'Client' } } },
      },
      createClient: { call: { returns: 'Client' } },
      'kv|default': 'Client',
      'Pipeline|ChainableCommander': made('Pipeline'),
      '*': { call: {}, new: {} },
    },
    things: {
      Client: {
        members: {
          'pipeline|multi': pipeline('Pipeline'),
          publish: { call: { effect: 'publish' } },
          'subscribe|psubscribe': { call: { effect: 'connect', returns: 'node-events#Emitter' } },
          createScript: { call: { returns: { members: { '*': command } } } },
          json: { members: { '*': command } },
          'functions|search|vector': { members: { '*': command } },
          'use|autoPipelineExecutor': { call: {} },
          '*': command,
        },
      },
      Pipeline,
    },
    defaults: [{ since: 0, timeout: 300_000, bounds: 'attempt', worst: 'about 5 min each attempt' }],
    guards: [
      { kind: 'signal', key: ['signal'], at: 'constructor', bounds: 'whole' },
      { kind: 'retry', key: ['retry'], at: 'constructor' },
    ],
  }),
];
