import { defineLibrary, type Operation } from '../../kit/library.ts';

const request: Operation = { effect: 'http', returns: 'Promise', options: 1 };

export default defineLibrary({
  id: 'ky',
  packages: ['ky', 'ky-universal'],
  exports: {
    'default|ky': 'Client',
    KyInstance: { new: { returns: 'Client' } },
    'KyResponse|ResponsePromise': { new: { returns: 'Promise' } },
    'HTTPError|TimeoutError|KyError|NetworkError|ForceRetryError': { new: {} },
    'isHTTPError|isTimeoutError|isKyError|isForceRetryError|isNetworkError|replaceOption': { call: {} },
  },
  things: {
    Client: {
      call: request,
      members: {
        'create|extend': { call: { returns: 'Client', makes: true } },
        'get|post|put|patch|head|delete|query': { call: request },
        retry: { call: {} },
        stop: {},
      },
    },
    Promise: { extends: 'global#Response', awaited: 'global#Response' },
  },
  defaults: [
    {
      since: 2,
      timeout: 10_000,
      bounds: 'attempt',
      retries: 2,
      backoff: '0.3 s × 2ⁿ',
      worst: '10 s to the headers and 10 s for the body',
    },
    {
      since: 0,
      timeout: 10_000,
      bounds: 'headers',
      retries: 2,
      backoff: '0.3 s × 2ⁿ',
      worst: '10 s to the headers, and 5 min for a body that stalls',
    },
  ],
  guards: [
    { kind: 'timeout', key: ['timeout'], at: 'constructor', until: 1, bounds: 'headers' },
    { kind: 'timeout', key: ['timeout'], at: 'last', until: 1, bounds: 'headers' },
    { kind: 'timeout', key: ['timeout'], at: 'constructor', since: 2, bounds: 'attempt' },
    { kind: 'timeout', key: ['timeout'], at: 'last', since: 2, bounds: 'attempt' },
    { kind: 'timeout', key: ['totalTimeout'], at: 'constructor', since: 2, bounds: 'whole' },
    { kind: 'timeout', key: ['totalTimeout'], at: 'last', since: 2, bounds: 'whole' },
    { kind: 'retry', key: ['retry'], at: 'constructor' },
    { kind: 'retry', key: ['retry'], at: 'last' },
    { kind: 'signal', key: ['signal'], at: 'last', bounds: 'whole' },
  ],
});
