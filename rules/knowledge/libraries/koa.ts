import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const chained: Thing = { call: { returns: 'this' } };
const params = ['koa#Context', 'koa#Next'];
const route: Callback = { runs: 'route', params, rejection: 'handled' };
const middleware: Callback = { runs: 'middleware', params, rejection: 'handled' };
const names = {
  'Context|ParameterizedContext|ExtendableContext|BaseContext|RouterContext': { new: { returns: 'Context' } },
  Next: { new: { returns: 'Next' } },
  Middleware: { new: { callbacks: { 0: middleware } } },
  Request: { new: { returns: 'Request' } },
  Response: { new: { returns: 'Context' } },
  HttpError: { new: {} },
  'DefaultState|DefaultContext|ParsedUrlQuery': { new: {} },
} satisfies Record<string, Shape>;
const routes: Operation = { returns: 'this', callbacks: { all: route } };

export default [
  defineLibrary({
    id: 'koa',
    packages: ['koa'],
    exports: { ...names, default: 'Module' },
    things: {
      Module: { call: { returns: 'App' }, new: { returns: 'App' }, members: { ...names, default: 'Module' } },
      App: {
        extends: 'node-events#Emitter',
        members: {
          use: { call: { returns: 'this', callbacks: { 0: middleware } } },
          listen: {
            call: {
              effect: 'listen',
              returns: 'node-http#Server',
              callbacks: { last: { runs: 'event', rejection: 'lost' } },
            },
          },
          'callback|toJSON|inspect|createContext|onerror': pure,
          'proxy|keys|env|silent|middleware': {},
          context: 'Context',
        },
      },
      Request: {
        members: {
          'body|rawBody': { input: 'body' },
          files: { input: 'files' },
          'query|querystring|search': { input: 'query' },
          'url|originalUrl|path|href': { input: 'params' },
          'header|headers|host|hostname|origin': { input: 'headers' },
          'method|ip|protocol': {},
          'get|is|accepts|acceptsCharsets|acceptsEncodings|acceptsLanguages': pure,
          req: 'node-http#IncomingMessage',
          ctx: 'Context',
        },
      },
      Context: {
        extends: 'Request',
        members: {
          params: { input: 'params' },
          'body|status|type|length|state|message|session|captures|routerPath|matched|headerSent': {},
          'set|append|remove|vary|attachment|flushHeaders|throw|assert|onerror|inspect|toJSON|url_for|flash|has':
            pure,
          'redirect|back': { call: { effect: 'redirect' } },
          'render|send': { call: { effect: 'respond' } },
          // By koa-passport.
          'isAuthenticated|isUnauthenticated': { call: { effect: 'authenticate' } },
          'login|logIn|logout|logOut': pure,
          cookies: { members: { get: { call: { returns: { input: 'cookies' } } }, set: pure } },
          log: 'pino#Logger',
          app: 'App',
          'request|req': 'Request',
          response: 'Context',
          res: 'node-http#ServerResponse',
          ctx: 'Context',
        },
      },
      Next: { call: {} },
    },
  }),
  defineLibrary({
    id: 'koa-router',
    packages: ['@koa/router', 'koa-router', 'koa-joi-router'],
    exports: {
      'default|Router': 'Module',
      'RouterContext|RouterParamContext': { new: { returns: 'koa#Context' } },
      'RouterMiddleware|Middleware': { new: { callbacks: { 0: middleware } } },
    },
    things: {
      Module: {
        call: { returns: 'Router' },
        new: { returns: 'Router' },
        members: {
          'default|Router': 'Module',
          url: pure,
          'RouterContext|RouterParamContext|IRouterContext': { new: { returns: 'koa#Context' } },
          'IMiddleware|Middleware': { new: { callbacks: { 0: middleware } } },
        },
      },
      Router: {
        members: {
          'get|post|put|patch|delete|del|all|head|options|link|unlink|connect|trace|register': {
            call: routes,
          },
          use: { call: { returns: 'this', callbacks: { all: middleware } } },
          param: {
            call: {
              returns: 'this',
              callbacks: { 1: { runs: 'middleware', params: [null, ...params], rejection: 'handled' } },
            },
          },
          'routes|middleware|allowedMethods|url|match|route': pure,
          'prefix|host|redirect|opts': chained,
        },
      },
    },
  }),
  defineLibrary({
    id: 'koa-middleware',
    packages: [
      'koa-body',
      'koa-bodyparser',
      '@koa/bodyparser',
      '@koa/cors',
      'koa-cors',
      'koa-helmet',
      'koa-session',
      'koa-static',
      'koa-mount',
      'koa-compose',
      'koa-compress',
      'koa-logger',
      'koa-passport',
      'koa-ratelimit',
      'koa-send',
      'koa-sslify',
      'koa-useragent',
      'koa-views',
      'koa-csrf',
      'koa-jwt',
      '@koa/multer',
    ],
    exports: { '*': { call: {}, new: {} } },
  }),
];
