import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const handlerParams = ['Request', 'Response', 'Next'];
/** Since 5 a rejection goes to the error handlers. */
const rejection = { package: 'express', major: 5 } as const;
const route: Callback = { runs: 'route', params: handlerParams, rejection };
const middleware: Callback = { runs: 'middleware', params: handlerParams, rejection };
const onError: Callback = { runs: 'error-handler', params: [null, ...handlerParams], rejection };
const afterwards: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };
const routes: Operation = { returns: 'this', callbacks: { all: route, 'all/4': onError } };
const respond: Operation = { effect: 'respond', returns: 'this', callbacks: afterwards };

const names = {
  Router: { call: { returns: 'Router' }, new: { returns: 'Router' } },
  'json|urlencoded|raw|text': { call: { reads: 'body' } },
  'static|query': pure,
  'application|request|response': {},
  'Application|Express': { new: { returns: 'App' } },
  'IRouter|IRoute|RouterType': { new: { returns: 'Router' } },
  Request: { new: { returns: 'Request' } },
  Response: { new: { returns: 'Response' } },
  NextFunction: { new: { returns: 'Next' } },
  'RequestHandler|Handler': { new: { returns: 'Next', callbacks: { 0: route } } },
  ErrorRequestHandler: { new: { returns: 'Next', callbacks: { 0: onError } } },
  RequestParamHandler: { new: { callbacks: { 0: middleware } } },
  'ParamsDictionary|Params|Query|CookieOptions': { new: {} },
} satisfies Record<string, Shape>;

/** A handler whose rejection goes to `next`. */
const caught: Callback = {
  runs: 'route',
  params: ['express#Request', 'express#Response', 'express#Next'],
  rejection: 'handled',
};

export default [
  defineLibrary({
    id: 'express',
    packages: ['express', 'express-serve-static-core', '@types/express', 'router'],
    exports: { ...names, default: 'Module', express: 'Module', 'e|core': 'Module' },
    things: {
      Module: { call: { returns: 'App' }, members: { ...names, default: 'Module' } },
      App: {
        extends: 'Router',
        members: {
          listen: { call: { effect: 'listen', returns: 'node-http#Server', callbacks: afterwards } },
          'set|enable|disable|engine': { call: { returns: 'this' } },
          'enabled|disabled|path|emit|listenerCount|init|defaultConfiguration': pure,
          'on|once|addListener': {
            call: { returns: 'this', callbacks: { 1: { runs: 'event', rejection: 'lost' } } },
          },
          'off|removeListener|removeAllListeners|setMaxListeners': { call: { returns: 'this' } },
          'render|handle': { call: { callbacks: afterwards } },
          'locals|settings|mountpath': {},
        },
      },
      Router: {
        call: {},
        members: {
          'get|post|put|patch|delete|del|all|head|options|connect|trace|search|propfind|copy|move|lock|unlock|report|subscribe|unsubscribe|purge|checkout|merge|mkactivity|mkcol|notify|proppatch|link|unlink':
            { call: routes },
          use: { call: { returns: 'this', callbacks: { all: middleware, 'all/4': onError } } },
          param: {
            call: {
              returns: 'this',
              callbacks: { 1: middleware },
            },
          },
          route: { call: { returns: 'Router' } },
          stack: {},
        },
      },
      Request: {
        extends: 'node-http#IncomingMessage',
        members: {
          'get|header': { call: { returns: { input: 'headers' } } },
          param: { call: { returns: { input: 'params' } } },
          'accepts|acceptsCharsets|acceptsEncodings|acceptsLanguages|is|range|csrfToken|flash|t': pure,
          // Added by passport, express-session, multer, cookie-parser and pino-http.
          'isAuthenticated|isUnauthenticated': { call: { effect: 'authenticate' } },
          'login|logIn|logout|logOut': { call: { fails: 'callback', callbacks: afterwards } },
          session: 'express-session#Session',
          log: 'pino#Logger',
          body: { input: 'body' },
          query: { input: 'query' },
          params: { input: 'params' },
          'cookies|signedCookies': { input: 'cookies' },
          'file|files': { input: 'files' },
          'user|auth': {},
          'originalUrl|baseUrl|path': { input: 'params' },
          'hostname|host|subdomains': { input: 'headers' },
          'ip|ips|protocol|secure|xhr|fresh|stale|route|id': {},
          res: 'Response',
          app: 'App',
          next: 'Next',
        },
      },
      Response: {
        extends: 'node-http#ServerResponse',
        members: {
          'json|jsonp|send|sendStatus|sendFile|sendfile|download|render|format|end': { call: respond },
          redirect: { call: { effect: 'redirect' } },
          'status|set|header|type|contentType|cookie|clearCookie|links|location|append|attachment|vary': {
            call: { returns: 'this' },
          },
          get: pure,
          log: 'pino#Logger',
          'locals|headersSent|charset': {},
          req: 'Request',
          app: 'App',
        },
      },
      Next: { call: {} },
    },
  }),
  defineLibrary({
    id: 'express-wrappers',
    packages: [
      'express-async-handler',
      'express-promise-router',
      'express-async-errors',
      'express-async-router',
      'async-express',
    ],
    exports: { default: 'Wrapper', '*': 'Wrapper' },
    things: {
      // express-promise-router hands out a router, the others take the handler.
      Wrapper: {
        call: { returns: 'Router', callbacks: { 0: caught } },
        members: { default: 'Wrapper' },
      },
      Router: {
        extends: 'express#Router',
        members: {
          'get|post|put|patch|delete|all|head|options': {
            call: { returns: 'this', callbacks: { all: caught } },
          },
          use: { call: { returns: 'this', callbacks: { all: { ...caught, runs: 'middleware' } } } },
        },
      },
    },
  }),
];
