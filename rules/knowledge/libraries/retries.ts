import {
  type Defaults,
  defineLibrary,
  type Guard,
  type Operation,
  type Shape,
  type Thing,
} from '../../kit/library.ts';

const pure: Thing = { call: {} };

/** One function that calls another again while it fails. */
function wrapper(id: string, packages: string[], names: string, defaults: Defaults, guards: Guard[] = []) {
  const retry: Shape = {
    call: { callbacks: { all: { runs: 'retry', params: [pure] } } },
    members: { [names]: 'Retry', '*': 'Other' },
  };
  return defineLibrary({
    id,
    packages,
    exports: { [names]: 'Retry', '*': 'Other' },
    things: { Retry: retry, Other: { call: {}, new: {}, members: { '*': {} } } },
    defaults: [defaults],
    guards: [{ kind: 'retry', key: ['retries'], at: 'last' }, ...guards],
  });
}

const axiosRetry = {
  'default|axiosRetry': 'Install',
  'exponentialDelay|linearDelay|isNetworkError|isRetryableError|isSafeRequestError|isIdempotentRequestError|isNetworkOrIdempotentRequestError|retryAfter|namespace':
    pure,
} satisfies Record<string, Shape>;

const operation: Operation = { returns: 'Operation' };

export default [
  wrapper(
    'p-retry',
    ['p-retry'],
    'default|pRetry|makeRetriable',
    { since: 0, retries: 10, backoff: '1 s × 2ⁿ, without end', worst: 'about 17 min' },
    [{ kind: 'signal', key: ['signal'], at: 'last' }],
  ),
  wrapper('async-retry', ['async-retry'], 'default', {
    since: 0,
    retries: 10,
    backoff: '1 s × 2ⁿ with jitter',
    worst: 'about 17 min',
  }),
  wrapper('promise-retry', ['promise-retry'], 'default', {
    since: 0,
    retries: 10,
    backoff: '1 s × 2ⁿ',
    worst: 'about 17 min',
  }),
  wrapper(
    'exponential-backoff',
    ['exponential-backoff'],
    'backOff',
    { since: 0, retries: 9, backoff: '0.1 s × 2ⁿ' },
    [{ kind: 'retry', key: ['numOfAttempts'], at: 'last' }],
  ),
  defineLibrary({
    id: 'retry',
    packages: ['retry'],
    exports: {
      operation: { call: operation },
      'timeouts|createTimeout|wrap': pure,
      default: { members: { operation: { call: operation }, '*': pure } },
    },
    things: {
      Operation: {
        members: { attempt: { call: { callbacks: { 0: { runs: 'retry', rejection: 'lost' } } } }, '*': pure },
      },
    },
    defaults: [{ since: 0, retries: 10, backoff: '1 s × 2ⁿ' }],
  }),
  // Installs repetitions on the instance that it is given.
  defineLibrary({
    id: 'axios-retry',
    packages: ['axios-retry', 'retry-axios'],
    exports: { ...axiosRetry, 'attach|detach|getConfig': pure },
    things: { Install: { call: {}, members: axiosRetry } },
    defaults: [{ since: 0, retries: 3, backoff: 'none' }],
    guards: [{ kind: 'retry', key: ['retries'], at: 1 }],
  }),
  defineLibrary({
    id: 'fetch-retry',
    packages: ['fetch-retry'],
    exports: { default: { call: { returns: { call: { effect: 'http', returns: 'global#Response' } } } } },
    defaults: [
      {
        since: 0,
        timeout: 300_000,
        bounds: 'attempt',
        retries: 3,
        backoff: '1 s',
        worst: 'about 20 min (4 attempts of 5 min)',
      },
    ],
    guards: [{ kind: 'signal', key: ['signal'], at: 1, bounds: 'whole' }],
  }),
];
