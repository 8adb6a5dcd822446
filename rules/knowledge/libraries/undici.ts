import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
/** A status of 400 or more resolves: `statusCode` has to be read. */
const request: Operation = { effect: 'http', returns: 'Result' };
/** A function of the module takes the address first. */
const calls = (options: number) =>
  ({
    request: { call: { ...request, options } },
    stream: { call: { ...request, options, callbacks: { last: { runs: 'inline' } } } },
    pipeline: {
      call: {
        effect: 'http',
        fails: 'event',
        returns: 'node-stream#Stream',
        callbacks: { last: { runs: 'inline' } },
      },
    },
    'connect|upgrade': { call: { effect: 'connect' } },
  }) satisfies Record<string, Shape>;
const exports = {
  ...calls(1),
  fetch: { call: { effect: 'http', options: 1, returns: 'global#Response' } },
  'Agent|Client|Pool|BalancedPool|RoundRobinPool|ProxyAgent|Socks5ProxyAgent|EnvHttpProxyAgent|RetryAgent|Dispatcher|H2CClient':
    {
      new: { returns: 'Dispatcher' },
    },
  MockAgent: { new: { returns: { members: { '*': pure } } } },
  'setGlobalDispatcher|getGlobalDispatcher|setGlobalOrigin|getGlobalOrigin|install|getCookies|setCookie|deleteCookie|parseMIMEType':
    pure,
  interceptors: { members: { '*': pure } },
  cacheStores: { members: { '*': { new: {} } } },
  'Headers|FormData': { new: { returns: 'global#Entries' } },
  Request: { new: { returns: 'global#Request' } },
  Response: { new: { returns: 'global#Response' } },
  'WebSocket|EventSource': { new: { effect: 'connect', fails: 'event', returns: 'global#WebSocket' } },
  errors: { members: { '*': { new: {} } } },
} satisfies Record<string, Shape>;

export default defineLibrary({
  id: 'undici',
  packages: ['undici'],
  exports: { ...exports, default: 'Module' },
  things: {
    Module: { members: exports },
    Dispatcher: {
      extends: 'node-events#Emitter',
      members: {
        ...calls(0),
        dispatch: { call: { effect: 'http', fails: 'callback' } },
        compose: { call: { returns: 'Dispatcher' } },
        'close|destroy': pure,
      },
    },
    Result: { members: { 'statusCode|headers|trailers|opaque': {}, body: 'Body' } },
    Body: {
      extends: 'node-stream#Stream',
      members: { 'json|text|arrayBuffer|blob|bytes|formData|dump': pure },
    },
  },
  defaults: [
    {
      since: 0,
      timeout: 300_000,
      bounds: 'headers',
      retries: 0,
      worst: 'about 5 min, and without end while a byte comes now and then',
    },
  ],
  guards: [
    { kind: 'timeout', key: ['headersTimeout'], at: 'constructor', bounds: 'headers' },
    { kind: 'timeout', key: ['bodyTimeout'], at: 'constructor', bounds: 'idle' },
    { kind: 'signal', key: ['signal'], at: 'last', bounds: 'whole' },
    { kind: 'timeout', key: ['headersTimeout'], at: 'last', bounds: 'headers' },
    { kind: 'timeout', key: ['bodyTimeout'], at: 'last', bounds: 'idle' },
  ],
});
