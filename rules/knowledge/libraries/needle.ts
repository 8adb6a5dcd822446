import { defineLibrary, type Operation } from '../../kit/library.ts';

/** Without a callback `needle(…)` gives a promise, `needle.get(…)` a stream. */
const streamed: Operation = {
  effect: 'http',
  fails: 'event',
  returns: 'node-stream#Stream',
  callbacks: { last: { runs: 'event', rejection: 'lost' } },
};
const verbs = { 'get|head|post|put|patch|delete|request': { call: streamed }, defaults: { call: {} } };

export default defineLibrary({
  id: 'needle',
  packages: ['needle'],
  exports: { ...verbs, default: 'Client' },
  things: {
    Client: {
      call: { effect: 'http', callbacks: { last: { runs: 'event', rejection: 'lost' } } },
      members: verbs,
    },
  },
  // Only connecting is bounded, to 10 s.
  defaults: [
    { since: 0, timeout: null, retries: 0, worst: 'for as long as the peer keeps the connection open' },
  ],
  guards: [
    { kind: 'timeout', key: ['response_timeout'], at: 'last', bounds: 'headers' },
    { kind: 'timeout', key: ['read_timeout'], at: 'last', bounds: 'idle' },
    { kind: 'signal', key: ['signal'], at: 'last', bounds: 'whole' },
  ],
});
