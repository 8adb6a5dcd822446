import { type Callback, defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const chained: Thing = { call: { returns: 'this' } };
const route: Callback = { runs: 'route', params: ['Context'], rejection: 'handled' };
const middleware: Callback = { runs: 'middleware', params: ['Context'], rejection: 'handled' };
const onError: Callback = { runs: 'error-handler', params: ['Context'], rejection: 'handled' };
const scope: Operation = { returns: 'this', callbacks: { last: { runs: 'inline', params: ['App'] } } };

export default defineLibrary({
  id: 'elysia',
  packages: ['elysia', '@elysiajs/*'],
  exports: {
    'Elysia|default': { new: { returns: 'App' } },
    Context: { new: { returns: 'Context' } },
    Handler: { new: { callbacks: { 0: route } } },
    't|Type': { members: { '*': { call: { returns: 'typebox#Schema' } } } },
    redirect: { call: { effect: 'redirect' } },
    treaty: { call: { returns: 'Client' } },
    '*': { call: {}, new: {} },
  },
  things: {
    App: {
      members: {
        'get|post|put|patch|delete|options|head|all|connect': {
          call: {
            returns: 'this',
            callbacks: { 1: route, '2.beforeHandle': middleware, '2.error': onError },
          },
        },
        route: { call: { returns: 'this', callbacks: { 2: route } } },
        ws: {
          call: {
            returns: 'this',
            callbacks: {
              '1.message': { runs: 'event', params: [null, { input: 'message' }], rejection: 'handled' },
              '1.open': { runs: 'event', rejection: 'handled' },
            },
          },
        },
        'group|guard': { call: scope },
        'derive|resolve|onBeforeHandle|onTransform|onAfterHandle|onAfterResponse|onRequest|onParse|mapResponse|mapDerive|mapResolve|trace':
          {
            call: { returns: 'this', callbacks: { last: middleware } },
          },
        onError: { call: { returns: 'this', callbacks: { last: onError } } },
        listen: {
          call: {
            effect: 'listen',
            returns: 'this',
            callbacks: { last: { runs: 'event', rejection: 'lost' } },
          },
        },
        'use|mount|state|decorate|model|prefix|macro|as|onStart|onStop|error|compile|headers|wrap|parser|cache':
          chained,
        'handle|fetch|stop|modules': pure,
        'server|decorator|store|routes|config': {},
      },
    },
    Context: {
      members: {
        body: { input: 'body' },
        query: { input: 'query' },
        'params|path|url': { input: 'params' },
        headers: { input: 'headers' },
        cookie: { input: 'cookies' },
        'store|set|route|server|user|jwt|code|responseValue': {},
        redirect: { call: { effect: 'redirect' } },
        'error|status': { call: { effect: 'respond' } },
        request: 'global#Request',
      },
    },
    Client: { call: { effect: 'http', fails: 'result', returns: 'Client' }, members: { '*': 'Client' } },
  },
});
