import { defineLibrary } from '../../kit/library.ts';

export default defineLibrary({
  id: 'ofetch',
  packages: ['ofetch', 'ohmyfetch'],
  exports: {
    'default|ofetch|$fetch': 'Client',
    fetch: { call: { effect: 'http', returns: 'global#Response' } },
    createFetch: { call: { returns: 'Client' } },
    'FetchError|Headers|AbortController': { new: {} },
    'createFetchError|createNodeFetch': { call: {} },
  },
  things: {
    Client: {
      call: { effect: 'http', options: 1 },
      members: {
        'raw|native': { call: { effect: 'http', returns: 'global#Response' } },
        create: { call: { returns: 'Client', makes: true } },
      },
    },
  },
  // One repetition, for methods without a body.
  defaults: [
    {
      since: 0,
      timeout: 300_000,
      bounds: 'headers',
      retries: 1,
      worst: 'about 10 min (2 attempts of 5 min)',
    },
  ],
  guards: [
    { kind: 'timeout', key: ['timeout'], at: 'constructor' },
    { kind: 'timeout', key: ['timeout'], at: 'last' },
    { kind: 'retry', key: ['retry'], at: 'constructor' },
    { kind: 'retry', key: ['retry'], at: 'last' },
    { kind: 'signal', key: ['signal'], at: 'last', bounds: 'whole' },
  ],
});
