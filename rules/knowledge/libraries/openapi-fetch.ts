import { defineLibrary, type Operation } from '../../kit/library.ts';

/** Resolves to `{ data, error }`; `error` has to be read. */
const request: Operation = { effect: 'http', fails: 'result', returns: 'Result' };

export default defineLibrary({
  id: 'openapi-fetch',
  packages: ['openapi-fetch'],
  exports: {
    'default|createPathBasedClient|wrapAsPathBasedClient': { call: { returns: 'Client' } },
    Client: { new: { returns: 'Client' } },
    'createQuerySerializer|createPathSerializer|defaultBodySerializer|mergeHeaders|createFinalURL': {
      call: {},
    },
  },
  things: {
    Client: {
      members: {
        'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE|request': { call: request },
        'use|eject': { call: {} },
      },
      element: 'Client',
    },
    Result: { members: { 'data|error': {}, response: 'global#Response' } },
  },
  defaults: [{ since: 0, timeout: 300_000, bounds: 'headers', retries: 0, worst: 'about 5 min' }],
  guards: [
    { kind: 'signal', key: ['signal'], at: 'last', bounds: 'whole' },
    { kind: 'signal', key: ['fetch'], at: 'constructor', bounds: 'whole' },
  ],
});
