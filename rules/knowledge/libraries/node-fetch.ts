import { type Defaults, defineLibrary, type Guard, type Shape } from '../../kit/library.ts';

const exports = {
  'default|fetch': 'Fetch',
  'Headers|FormData': { new: { returns: 'global#Entries' } },
  Request: { new: { returns: 'global#Request' } },
  Response: { new: { returns: 'global#Response' } },
  'Blob|File': { new: { returns: 'global#Body' } },
  'FetchError|AbortError': { new: {} },
  'isRedirect|blobFrom|fileFrom|blobFromSync|fileFromSync': { call: {} },
} satisfies Record<string, Shape>;

function library(id: string, packages: string[], defaults: Defaults[], guards: Guard[]) {
  return defineLibrary({
    id,
    packages,
    exports,
    things: { Fetch: { call: { effect: 'http', returns: 'global#Response' }, members: exports } },
    defaults,
    guards,
  });
}

const never: Defaults = {
  since: 0,
  timeout: null,
  retries: 0,
  worst: 'for as long as the peer keeps the connection open',
};
const signal: Guard = { kind: 'signal', key: ['signal'], at: 1, bounds: 'whole' };

export default [
  // From 3 on `timeout` is ignored without a word.
  library(
    'node-fetch',
    ['node-fetch', 'node-fetch-native', 'node-fetch-commonjs'],
    [never],
    [signal, { kind: 'timeout', key: ['timeout'], at: 1, until: 2 }],
  ),
  // In Node both are node-fetch 2.
  library(
    'cross-fetch',
    ['cross-fetch', 'cross-fetch/polyfill', 'isomorphic-fetch', 'isomorphic-unfetch', 'make-fetch-happen'],
    [never],
    [signal, { kind: 'timeout', key: ['timeout'], at: 1 }],
  ),
];
