import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const route: Callback = { runs: 'route', params: ['h3#Event'], rejection: 'handled' };
const options: Operation['callbacks'] = {
  '0.handler': route,
  '0.onRequest': { ...route, runs: 'middleware' },
  '0.onBeforeResponse': { ...route, runs: 'middleware' },
};
const define: Thing = { call: { callbacks: { ...options, all: route } } };
const routes: Operation = { returns: 'this', callbacks: { all: route } };
const validates: Operation = { effect: 'validate', callbacks: { 1: { runs: 'inline' } } };
/** What stands in a file of Nitro without an import, too. */
export const autoImported = {
  'defineEventHandler|eventHandler|defineHandler|defineLazyEventHandler|lazyEventHandler|defineRequestMiddleware|defineMiddleware|defineResponseMiddleware|defineCachedEventHandler|cachedEventHandler|defineRenderHandler':
    define,
  'defineValidatedHandler|defineWebSocketHandler|fromNodeMiddleware|fromNodeHandler|fromWebHandler|toNodeListener|toNodeHandler|toWebHandler':
    {
      call: { callbacks: options },
    },
  'readValidatedBody|getValidatedQuery|getValidatedRouterParams|getValidatedCookies': { call: validates },
  'send|sendError|sendStream|sendWebResponse|sendNoContent|sendIterable|serveStatic|noContent|html|iterable':
    { call: { effect: 'respond' } },
  'sendRedirect|redirect|redirectBack': { call: { effect: 'redirect' } },
  'sendProxy|proxyRequest|fetchWithEvent|proxy': { call: { effect: 'http' } },
  'createApp|createRouter': { call: { returns: 'h3#App' } },
  'H3|H3Core': { new: { returns: 'h3#App' } },
  'H3Event|HTTPEvent': { new: { returns: 'h3#Event' } },
  EventHandler: { new: { callbacks: { 0: route } } },
  'readBody|readRawBody|readMultipartFormData': { call: { returns: { input: 'body' } } },
  readFormData: { call: { returns: { extends: 'global#Entries', input: 'body' } } },
  getQuery: { call: { returns: { input: 'query' } } },
  'getRouterParam|getRouterParams': { call: { returns: { input: 'params' } } },
  'getHeader|getHeaders|getRequestHeader|getRequestHeaders': { call: { returns: { input: 'headers' } } },
  'getCookie|parseCookies': { call: { returns: { input: 'cookies' } } },
} satisfies Record<string, Shape>;
const handlers = { ...autoImported, '*': { call: {}, new: {} } } satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'h3',
    packages: ['h3', 'h3-nightly'],
    exports: handlers,
    things: {
      App: {
        members: {
          'get|post|put|patch|delete|head|options|connect|trace|query|all|on|use|add': { call: routes },
          'mount|register': { call: { returns: 'this' } },
          'fetch|request|handler': pure,
          'stack|config': {},
        },
      },
      Event: {
        members: {
          node: { members: { req: 'node-http#IncomingMessage', res: 'node-http#ServerResponse' } },
          req: 'global#Request',
          res: { members: { headers: 'global#Entries', 'status|statusText': {} } },
          context: { members: { params: { input: 'params' }, '*': {} } },
          url: { extends: 'global#URL', input: 'query' },
          path: { input: 'params' },
          headers: { extends: 'global#Entries', input: 'headers' },
          'method|handled': {},
          waitUntil: pure,
          'respondWith|end': { call: { effect: 'respond' } },
          $fetch: { call: { effect: 'http' } },
        },
      },
    },
  }),
  defineLibrary({
    id: 'nitro',
    packages: ['nitropack', 'nitropack/*', 'nitro', 'nitro/*', '#imports', '#nitro'],
    exports: {
      ...handlers,
      'defineNitroPlugin|definePlugin': { call: { callbacks: { 0: { runs: 'inline', params: ['Nitro'] } } } },
      'defineNitroErrorHandler|defineErrorHandler': {
        call: {
          callbacks: { 0: { runs: 'error-handler', params: [null, 'h3#Event'], rejection: 'handled' } },
        },
      },
      'defineCachedFunction|cachedFunction': { call: { callbacks: { 0: { runs: 'inline' } } } },
      'defineTask|defineNitroTask': {
        call: { callbacks: { '0.run': { runs: 'schedule', rejection: 'handled' } } },
      },
      useStorage: { call: { returns: 'Storage' } },
      $fetch: { call: { effect: 'http' } },
    },
    things: {
      Nitro: {
        members: {
          hooks: {
            members: {
              'hook|callHook': { call: { callbacks: { 1: { runs: 'event', rejection: 'handled' } } } },
            },
          },
          router: 'h3#App',
        },
      },
      Storage: { members: { '*': { call: { effect: 'cache' } } } },
    },
  }),
];
