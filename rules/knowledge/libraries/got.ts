import { defineLibrary, type Operation } from '../../kit/library.ts';

const request: Operation = { effect: 'http', returns: 'Promise', options: 1 };

export default defineLibrary({
  id: 'got',
  packages: ['got', 'got-cjs'],
  exports: {
    'default|got': 'Client',
    'Got|ExtendedGot': { new: { returns: 'Client' } },
    'HTTPError|RequestError|TimeoutError|CancelError|ReadError|ParseError|MaxRedirectsError|CacheError|UploadError|AbortError|RetryError':
      {
        new: {},
      },
    'Options|create|calculateRetryDelay': { new: {}, call: {} },
  },
  things: {
    Client: {
      call: request,
      members: {
        'default|got': 'Client',
        extend: { call: { returns: 'Client', makes: true } },
        'get|post|put|patch|head|delete|query': { call: request },
        stream: {
          call: { effect: 'http', fails: 'event', returns: 'node-stream#Stream' },
          members: {
            'get|post|put|patch|head|delete': {
              call: { effect: 'http', fails: 'event', returns: 'node-stream#Stream' },
            },
          },
        },
        paginate: { call: { effect: 'http' }, members: { 'each|all': { call: { effect: 'http' } } } },
        'defaults|HTTPError|RequestError|TimeoutError|CancelError': {},
        mergeOptions: { call: {} },
      },
    },
    // The helpers read the body of the same request.
    Promise: {
      members: {
        'json|text|buffer|cancel': { call: {} },
        'on|once': { call: { returns: 'this', callbacks: { 1: { runs: 'event' } } } },
      },
      awaited: 'Response',
    },
    Response: { members: { 'body|statusCode|headers|ok|url': {} } },
  },
  defaults: [
    {
      since: 0,
      timeout: null,
      retries: 2,
      backoff: '1 s, 2 s',
      worst: 'for as long as the peer keeps the connection open',
    },
  ],
  guards: [
    // Per attempt; up to 11 a number is understood too.
    { kind: 'timeout', key: ['timeout'], at: 'constructor', until: 11, bounds: 'attempt' },
    { kind: 'timeout', key: ['timeout'], at: 'last', until: 11, bounds: 'attempt' },
    { kind: 'timeout', key: ['timeout', 'request'], at: 'constructor', bounds: 'attempt' },
    { kind: 'timeout', key: ['timeout', 'request'], at: 'last', bounds: 'attempt' },
    { kind: 'timeout', key: ['timeout', 'response'], at: 'constructor', bounds: 'headers' },
    { kind: 'timeout', key: ['timeout', 'response'], at: 'last', bounds: 'headers' },
    { kind: 'retry', key: ['retry'], at: 'constructor' },
    { kind: 'retry', key: ['retry'], at: 'last' },
    { kind: 'signal', key: ['signal'], at: 'last', since: 12, bounds: 'whole' },
  ],
});
