import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const session = {
  'save|regenerate|destroy|reload': {
    call: { fails: 'callback', callbacks: { 0: { runs: 'event', rejection: 'lost' } } },
  },
  'touch|resetMaxAge|get|set|options|regenerateId|changed|flash': pure,
  'cookie|id|user|userId|passport': {},
} satisfies Record<string, Shape>;
/** Called once for a middleware; what it does on a request is the framework's business. */
const making: Operation = { returns: 'Handler', callbacks: { all: { runs: 'inline' } } };
const reading: Thing = { call: { ...making, reads: 'body' } };
const middleware: Thing = { call: making, new: making, members: { '*': { call: making, new: making } } };

export default [
  defineLibrary({
    id: 'express-session',
    packages: [
      'express-session',
      'cookie-session',
      'iron-session',
      'connect-mongo',
      'connect-redis',
      'connect-pg-simple',
      'memorystore',
    ],
    exports: {
      getIronSession: { call: { returns: 'Session' } },
      'Session|SessionData|IronSession': { new: { returns: 'Session' } },
      MongoStore: { new: {}, members: { create: { call: { effect: 'connect' } } } },
      default: {
        call: {},
        new: {},
        members: {
          'Store|MemoryStore|Cookie': { new: {} },
          create: { call: { effect: 'connect' } },
          '*': pure,
        },
      },
      '*': { call: {}, new: {} },
    },
    things: { Session: { members: session } },
  }),
  defineLibrary({
    id: 'body-parser',
    packages: ['body-parser'],
    exports: { 'json|urlencoded|raw|text': reading, default: reading },
    things: { Handler: { call: {} } },
  }),
  defineLibrary({
    id: 'express-mongo-sanitize',
    packages: ['express-mongo-sanitize', '@exortek/express-mongo-sanitize'],
    exports: {
      default: { call: { ...making, plain: true } },
      'sanitize|has': { call: { carries: { from: 0 } } },
    },
    things: { Handler: { call: {} } },
  }),
  defineLibrary({
    id: 'web-middleware',
    packages: [
      'helmet',
      'cors',
      'compression',
      'morgan',
      'cookie-parser',
      'csurf',
      'csrf-csrf',
      'lusca',
      'hpp',
      'xss-clean',
      'express-rate-limit',
      'express-slow-down',
      'express-brute',
      'rate-limit-redis',
      'rate-limit-mongo',
      'express-fileupload',
      'express-basic-auth',
      'express-jwt',
      'express-oauth2-jwt-bearer',
      'express-winston',
      'express-request-id',
      'swagger-ui-express',
      'swagger-jsdoc',
      'connect-flash',
      'connect-timeout',
      'connect-history-api-fallback',
      'serve-static',
      'serve-favicon',
      'method-override',
      'response-time',
      'cookie',
      'cookie-signature',
      'vhost',
      'on-finished',
      'on-headers',
      'http-proxy-middleware',
      'http-errors-enhanced',
      'xss',
      'sanitize-html',
      'isomorphic-dompurify',
      'dompurify',
      '@edge-csrf/nextjs',
    ],
    exports: { default: middleware, '*': middleware },
    things: { Handler: { call: {}, members: { '*': { call: {} } } } },
  }),
];
