import { defineLibrary, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const listener: Thing = { call: { callbacks: { 0: { runs: 'event' } } } };

/** A policy runs what it is given in its own way. */
function policy(runs: 'retry' | 'bounded' | 'inline'): Thing {
  return {
    members: {
      execute: { call: { callbacks: { 0: { runs, params: ['Context'] } } } },
      'onSuccess|onFailure|onRetry|onGiveUp|onTimeout|onBreak|onReset|onHalfOpen|onReject|onStateChange':
        listener,
      'dangerouslyUnref|isolate': pure,
      'orType|orWhen|orWhenResult|orResultType|options': { call: { returns: 'this' } },
    },
  };
}
const statics = {
  isOurError: pure,
  newAbortController: pure,
  fromJSON: { call: { returns: 'Breaker' } },
  'default|CircuitBreaker': 'Class',
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'cockatiel',
    packages: ['cockatiel'],
    exports: {
      retry: { call: { returns: 'Retry' } },
      // Bounds a function that ignores the signal only where it is aggressive.
      timeout: { call: { returns: 'Timeout' } },
      'circuitBreaker|bulkhead|fallback|noop': { call: { returns: 'Other' } },
      // What is wrapped is not seen here: the strongest is taken for granted.
      wrap: { call: { returns: 'Timeout' } },
      RetryPolicy: { new: { returns: 'Retry' } },
      TimeoutPolicy: { new: { returns: 'Timeout' } },
      'CircuitBreakerPolicy|BulkheadPolicy|FallbackPolicy|NoopPolicy|IPolicy': { new: { returns: 'Other' } },
      'handleType|handleWhen|handleWhenResult|handleResultType': { call: { returns: 'Other' } },
      handleAll: 'Other',
      usePolicy: pure,
      'TimeoutStrategy|CircuitState': { members: { '*': {} } },
      '*': { call: {}, new: {} },
    },
    things: {
      Retry: policy('retry'),
      Timeout: policy('bounded'),
      Other: policy('inline'),
      Context: { members: { signal: 'global#Signal', 'attempt|cancellationToken': {} } },
    },
    defaults: [{ since: 0, backoff: 'none', worst: 'repeats without end and without a pause' }],
    guards: [
      { kind: 'retry', key: ['maxAttempts'], at: 'constructor' },
      { kind: 'timeout', key: [], at: 'constructor' },
    ],
  }),
  defineLibrary({
    id: 'opossum',
    packages: ['opossum'],
    exports: statics,
    things: {
      Class: { new: { returns: 'Breaker', callbacks: { 0: { runs: 'bounded' } } }, members: statics },
      Breaker: {
        extends: 'node-events#Emitter',
        members: {
          'fire|call': pure,
          fallback: { call: { returns: 'this', callbacks: { 0: { runs: 'inline' } } } },
          healthCheck: { call: { callbacks: { 0: { runs: 'schedule' } } } },
          'open|close|enable|disable|shutdown|clearCache|toJSON|getSignal|getAbortController': pure,
          'opened|closed|halfOpen|stats|status|enabled|isShutdown|name|group': {},
        },
      },
    },
    defaults: [{ since: 0, timeout: 10_000, bounds: 'whole', retries: 0, worst: '10 s' }],
    guards: [{ kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'whole' }],
  }),
];
