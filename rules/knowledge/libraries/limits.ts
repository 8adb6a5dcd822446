import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const inline: Operation = { callbacks: { all: { runs: 'inline' } } };
const concurrency = { kind: 'limit', key: ['concurrency'], at: 'last' } as const;

/** Works on each element of what it is given. */
function iteration(id: string, packages: string[]) {
  const each: Thing = { call: { callbacks: { all: { runs: 'each' } } } };
  return defineLibrary({
    id,
    packages,
    exports: { default: 'Iterate', 'pMapIterable|pMapSettled|pMapKeyed|pMapSettledKeyed': each },
    things: { Iterate: each },
    guards: [concurrency],
  });
}

export default [
  // A promise is bounded as a function is; the call itself goes on.
  defineLibrary({
    id: 'p-timeout',
    packages: ['p-timeout', 'promise-timeout', 'p-min-delay'],
    exports: {
      'default|timeout': { call: { callbacks: { 0: { runs: 'bounded' }, 2: { runs: 'inline' } } } },
      TimeoutError: { new: {} },
    },
    guards: [
      { kind: 'timeout', key: ['milliseconds'], at: 1, since: 6, bounds: 'whole' },
      { kind: 'timeout', key: [], at: 1, until: 5, bounds: 'whole' },
    ],
  }),
  iteration('p-map', [
    'p-map',
    'p-filter',
    'p-each-series',
    'p-map-series',
    'p-reduce',
    'p-props',
    'p-times',
    'p-any',
    'p-some',
  ]),
  defineLibrary({
    id: 'p-all',
    packages: [
      'p-all',
      'p-series',
      'p-waterfall',
      'p-settle',
      'p-finally',
      'p-event',
      'p-wait-for',
      'p-memoize',
      'p-debounce',
      'p-throttle',
      'delay',
    ],
    exports: { '*': { call: inline, members: { '*': { call: inline } } } },
    guards: [concurrency],
  }),
  defineLibrary({
    id: 'p-limit',
    packages: ['p-limit', 'throat', 'promise-limit'],
    exports: { 'default|limitFunction': { call: { returns: 'Limit' } } },
    things: {
      Limit: {
        call: inline,
        members: {
          map: { call: { callbacks: { 1: { runs: 'each' } } } },
          clearQueue: pure,
          'activeCount|pendingCount|concurrency': {},
        },
      },
    },
    guards: [{ kind: 'limit', key: [], at: 'constructor' }],
  }),
  defineLibrary({
    id: 'p-queue',
    packages: ['p-queue'],
    exports: { 'default|PQueue': { new: { returns: 'Queue' } }, TimeoutError: { new: {} } },
    things: {
      Queue: {
        extends: 'node-events#Emitter',
        members: {
          add: { call: inline },
          addAll: { call: inline },
          'start|pause|clear|onIdle|onEmpty|onSizeLessThan|onPendingZero|onRateLimit|onError|setPriority|sizeBy':
            pure,
          'size|pending|isPaused|concurrency|timeout': {},
        },
      },
    },
    guards: [
      { kind: 'limit', key: ['concurrency'], at: 'constructor' },
      { kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'whole' },
      { kind: 'timeout', key: ['timeout'], at: 'last', bounds: 'whole' },
    ],
  }),
  defineLibrary({
    id: 'bottleneck',
    packages: ['bottleneck', 'bottleneck/es5'],
    exports: {
      default: {
        new: { returns: 'Limiter' },
        members: {
          Group: { new: { returns: { members: { key: { call: { returns: 'Limiter' } }, '*': pure } } } },
          'BottleneckError|strategy': { new: {} },
        },
      },
    },
    things: {
      Limiter: {
        members: {
          'schedule|submit|wrap': { call: inline },
          'on|once': { call: { returns: 'this', callbacks: { 1: { runs: 'event', rejection: 'lost' } } } },
          'updateSettings|chain': { call: { returns: 'this' } },
          '*': pure,
        },
      },
    },
    guards: [{ kind: 'limit', key: ['maxConcurrent'], at: 'constructor' }],
  }),
  defineLibrary({
    id: 'async-mutex',
    packages: ['async-mutex', 'async-lock', 'async-sema'],
    exports: {
      'Mutex|Semaphore|Sema|default': {
        new: { returns: { members: { 'runExclusive|acquire': { call: inline }, '*': pure } } },
      },
      '*': { call: {}, new: {} },
    },
  }),
];
