import { type Callback, defineLibrary, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const route: Callback = { runs: 'route', params: ['hono#Context', 'hono#Next'], rejection: 'handled' };
const middleware: Callback = { ...route, runs: 'middleware' };
const sends = {
  '$get|$post|$put|$patch|$delete|$head|$options': { call: { effect: 'http', returns: 'global#Response' } },
  '$url|$ws': pure,
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'hono-jwt',
    packages: ['hono/jwt'],
    exports: {
      verify: { call: { effect: 'authenticate' } },
      'jwt|verifyWithJwks': { call: { effect: 'authenticate' } },
      '*': pure,
    },
  }),
  defineLibrary({
    id: 'hono-client',
    packages: ['hono/client'],
    exports: { hc: { call: { returns: 'Client' } }, '*': { new: {} } },
    things: { Client: { members: { ...sends, '*': 'Client' } } },
    // It is the runtime's fetch.
    defaults: [{ since: 0, timeout: 300_000, bounds: 'headers', retries: 0 }],
    guards: [{ kind: 'signal', key: ['init', 'signal'], at: 1, bounds: 'whole' }],
  }),
  defineLibrary({
    id: 'hono-helpers',
    packages: ['hono/*', '@hono/*'],
    exports: {
      createMiddleware: { call: { callbacks: { 0: middleware } } },
      createFactory: { call: { returns: 'Factory' } },
      'serve|createAdaptorServer': {
        call: {
          effect: 'listen',
          returns: 'node-http#Server',
          callbacks: { 1: { runs: 'event', rejection: 'lost' } },
        },
      },
      'stream|streamText|streamSSE': {
        call: {
          effect: 'respond',
          callbacks: {
            1: { runs: 'inline', params: ['Stream'], rejection: 'handled' },
            2: { runs: 'error-handler', params: [null, 'Stream'], rejection: 'handled' },
          },
        },
      },
      testClient: { call: { returns: 'hono-client#Client' } },
      Context: { new: { returns: 'hono#Context' } },
      HTTPException: { new: { returns: { members: { getResponse: pure } } } },
      // A middleware, a cookie, a decorator: it computes.
      '*': { call: {}, new: {} },
    },
    things: {
      Factory: {
        members: {
          createMiddleware: { call: { callbacks: { 0: middleware } } },
          createHandlers: { call: { callbacks: { all: route } } },
          createApp: { call: { returns: 'hono#App' } },
        },
      },
      Stream: {
        members: {
          'write|writeln|writeSSE|pipe': { call: { effect: 'respond' } },
          'sleep|close|abort': pure,
          onAbort: { call: { callbacks: { 0: { runs: 'event', rejection: 'lost' } } } },
        },
      },
    },
  }),
];
