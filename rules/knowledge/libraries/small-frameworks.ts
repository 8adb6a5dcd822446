import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const afterwards: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };
const respond: Operation = { effect: 'respond', returns: 'this' };
const chained: Thing = { call: { returns: 'this' } };

const hapiRoute: Callback = { runs: 'route', params: ['Request', 'Toolkit'], rejection: 'handled' };
const hapiHook: Callback = { runs: 'middleware', params: ['Request', 'Toolkit'], rejection: 'handled' };
const hapi = {
  server: { call: { returns: 'Server' } },
  Server: { call: { returns: 'Server' }, new: { returns: 'Server' } },
  Request: { new: { returns: 'Request' } },
  ResponseToolkit: { new: { returns: 'Toolkit' } },
  'Lifecycle|ServerRoute|Plugin|ServerOptions': { new: {} },
} satisfies Record<string, Shape>;

const classic: readonly Shape[] = ['Request', 'Response', 'Next'];
// Async handlers are awaited since restify 9.
const classicRoute: Callback = { runs: 'route', params: classic, rejection: 'handled' };
const classicMiddleware: Callback = { runs: 'middleware', params: classic, rejection: 'handled' };
const polkaRoute: Callback = {
  runs: 'route',
  params: ['restify#Request', 'restify#Response', 'restify#Next'],
  rejection: 'lost',
};
const verbs: Thing = { call: { returns: 'this', callbacks: { all: classicRoute } } };
const restify = {
  createServer: { call: { returns: 'Server' } },
  Request: { new: { returns: 'Request' } },
  Response: { new: { returns: 'Response' } },
  Next: { new: { returns: 'Next' } },
  RequestHandler: { new: { callbacks: { 0: classicRoute } } },
  plugins: { members: { '*': pure } },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'hapi',
    packages: ['@hapi/hapi', 'hapi'],
    exports: { ...hapi, default: { members: hapi } },
    things: {
      Server: {
        members: {
          route: {
            call: {
              callbacks: {
                '0.handler': hapiRoute,
                '0.options.handler': hapiRoute,
                '0.options.pre': hapiHook,
              },
            },
          },
          ext: { call: { callbacks: { 1: hapiHook, '0.method': hapiHook } } },
          start: { call: { effect: 'listen' } },
          'auth|events|cache|info|app|plugins|settings|states|methods|registrations|mime|listener|load': {
            members: { '*': pure },
            call: {},
          },
          'register|initialize|stop|inject|decorate|validator|views|method|state|table|lookup|match|expose|path|log|dependency|bind|control|rules|encoder|decoder':
            pure,
        },
      },
      Request: {
        extends: 'node-events#Emitter',
        members: {
          'payload|params|query|headers|state|auth|path|method|url|info|app|pre|route|mime|orig|server|preResponses':
            {},
          'log|generateResponse|setUrl|setMethod|active': pure,
          raw: { members: { req: 'node-http#IncomingMessage', res: 'node-http#ServerResponse' } },
          response: 'Response',
        },
      },
      Toolkit: {
        members: {
          'response|file|view|authenticated|unauthenticated|entity': {
            call: { effect: 'respond', returns: 'Response' },
          },
          redirect: { call: { effect: 'redirect', returns: 'Response' } },
          'state|unstate': pure,
          'continue|abandon|close|request|context|realm': {},
        },
      },
      Response: {
        members: {
          redirect: { call: { effect: 'redirect', returns: 'this' } },
          'source|statusCode|headers|isBoom|output': {},
          '*': chained,
        },
      },
    },
  }),
  defineLibrary({
    id: 'restify',
    packages: ['restify'],
    exports: { ...restify, default: { call: { returns: 'Server' }, members: restify } },
    things: {
      Server: {
        extends: 'node-events#Emitter',
        members: {
          'get|post|put|patch|del|delete|head|opts|options|all': verbs,
          'use|pre|param': { call: { returns: 'this', callbacks: { all: classicMiddleware } } },
          listen: { call: { effect: 'listen', returns: 'this', callbacks: afterwards } },
          'close|address|handler|inflightRequests|rm|toString|getDebugInfo|setTimeout|closeAllConnections|closeIdleConnections':
            pure,
          server: 'node-http#Server',
        },
      },
      Request: {
        extends: 'express#Request',
        members: {
          'getContentType|contentType|getContentLength|getQuery|getPath|getUrl|getHref|href|getRoute|getVersion|version|time|trailer|userAgent|absoluteUri|isSecure|isUpload|isChunked|isKeepAlive|username|getId':
            pure,
        },
      },
      Response: {
        extends: 'express#Response',
        members: {
          'send|json|sendRaw|end': { call: respond },
          redirect: { call: { effect: 'redirect' } },
          'header|charSet|noCache|cache': chained,
        },
      },
      Next: { call: {}, members: { ifError: pure } },
    },
  }),
  defineLibrary({
    id: 'polka',
    packages: ['polka'],
    exports: { default: { call: { returns: 'App' } }, 'Polka|IPolka': { new: { returns: 'App' } } },
    things: {
      App: {
        members: {
          'get|post|put|patch|delete|head|options|all|add|connect|trace': {
            call: { returns: 'this', callbacks: { all: polkaRoute } },
          },
          use: { call: { returns: 'this', callbacks: { all: { ...polkaRoute, runs: 'middleware' } } } },
          listen: { call: { effect: 'listen', returns: 'this', callbacks: afterwards } },
          handler: pure,
          server: 'node-http#Server',
        },
      },
    },
  }),
];
