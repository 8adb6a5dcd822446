import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const chained: Thing = { call: { returns: 'this' } };
const route: Callback = { runs: 'route', params: ['Request', 'Reply'], rejection: 'handled' };
const hook: Callback = { runs: 'middleware', params: ['Request', 'Reply'], rejection: 'handled' };
const onError: Callback = { runs: 'error-handler', params: [null, 'Request', 'Reply'], rejection: 'handled' };
const plugin: Callback = { runs: 'inline', params: ['Instance', null, 'Done'], rejection: 'handled' };
const respond: Operation = { effect: 'respond', returns: 'this' };

/** Handlers and hooks that stand in the options of a route. */
const routeOptions = (index: number): Operation['callbacks'] => ({
  [`${index}.handler`]: route,
  [`${index}.errorHandler`]: onError,
  ...Object.fromEntries(HOOKS.map((name) => [`${index}.${name}`, hook])),
});
const HOOKS = [
  'onRequest',
  'preParsing',
  'preValidation',
  'preHandler',
  'preSerialization',
  'onSend',
  'onResponse',
];

const names = {
  'FastifyInstance|FastifyTypedInstance': { new: { returns: 'Instance' } },
  'FastifyRequest|RequestType': { new: { returns: 'Request' } },
  FastifyReply: { new: { returns: 'Reply' } },
  'FastifyBaseLogger|FastifyLoggerInstance': { new: { returns: 'pino#Logger' } },
  'FastifyPluginAsync|FastifyPluginCallback|FastifyPlugin': { new: { callbacks: { 0: plugin } } },
  'RouteHandlerMethod|RouteHandler': { new: { callbacks: { 0: route } } },
  'preHandlerHookHandler|preHandlerAsyncHookHandler|onRequestHookHandler|preValidationHookHandler': {
    new: { callbacks: { 0: hook } },
  },
  errorCodes: { members: { '*': { new: {} } } },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'fastify',
    packages: ['fastify'],
    exports: { ...names, 'default|fastify': 'Module' },
    things: {
      Module: {
        call: { returns: 'Instance' },
        members: { ...names, 'default|fastify': 'Module' },
      },
      Instance: {
        members: {
          'get|post|put|patch|delete|head|options|all|trace|propfind|proppatch|mkcol|copy|move|lock|unlock|search|mkcalendar|report|query':
            {
              call: { returns: 'this', callbacks: { ...routeOptions(1), last: route } },
            },
          route: { call: { returns: 'this', callbacks: { ...routeOptions(0) } } },
          register: { call: { returns: 'this', callbacks: { 0: plugin } } },
          'after|ready': { call: { returns: 'this', callbacks: { last: { runs: 'inline' } } } },
          'addHook|use': { call: { returns: 'this', callbacks: { last: hook } } },
          setErrorHandler: { call: { returns: 'this', callbacks: { 0: onError } } },
          setNotFoundHandler: { call: { returns: 'this', callbacks: { ...routeOptions(0), last: route } } },
          addContentTypeParser: {
            call: { returns: 'this', callbacks: { last: { runs: 'middleware', params: ['Request'] } } },
          },
          listen: { call: { effect: 'listen', callbacks: { last: { runs: 'event', rejection: 'lost' } } } },
          'decorate|decorateRequest|decorateReply|addSchema|setValidatorCompiler|setSerializerCompiler|setSchemaController|setSchemaErrorFormatter|setReplySerializer|setGenReqId|setChildLoggerFactory|withTypeProvider|addConstraintStrategy|removeContentTypeParser|removeAllContentTypeParsers|addHttpMethod':
            chained,
          'close|inject|printRoutes|printPlugins|hasDecorator|hasRequestDecorator|hasReplyDecorator|hasPlugin|hasRoute|findRoute|getSchema|getSchemas|address|addresses|swagger|setDecorator|getDecorator|hasContentTypeParser|hasConstraintStrategy|routing|errorHandler|childLoggerFactory|getDefaultJsonParser|defaultTextParser':
            pure,
          // By @fastify/jwt, @fastify/auth and @fastify/rate-limit.
          jwt: { members: { 'sign|decode': pure, verify: { call: { effect: 'authenticate' } } } },
          'auth|rateLimit|csrfProtection|createRateLimit': pure,
          'version|prefix|initialConfig|config|errorCodes': {},
          log: 'pino#Logger',
          server: 'node-http#Server',
          websocketServer: 'ws#Server',
          io: 'socket.io#Server',
        },
      },
      Request: {
        members: {
          body: { input: 'body' },
          query: { input: 'query' },
          params: { input: 'params' },
          headers: { input: 'headers' },
          cookies: { input: 'cookies' },
          'url|originalUrl': { input: 'params' },
          'method|ip|ips|hostname|host|port|protocol|id|user|routeOptions|is404|validationError': {},
          log: 'pino#Logger',
          raw: 'node-http#IncomingMessage',
          server: 'Instance',
          session: 'express-session#Session',
          'file|files|parts|saveRequestFiles|isMultipart|formData|unsignCookie|getValidationFunction|compileValidationSchema|getDecorator|setDecorator|jwtDecode':
            pure,
          validateInput: { call: { effect: 'validate' } },
          jwtVerify: { call: { effect: 'authenticate' } },
        },
      },
      Reply: {
        members: {
          'send|sendFile|download|view|viewAsync|callNotFound': { call: respond },
          redirect: { call: { effect: 'redirect', returns: 'this' } },
          'code|status|header|headers|type|serializer|removeHeader|hijack|trailer|removeTrailer|setCookie|cookie|clearCookie|writeEarlyHints':
            chained,
          'getHeader|getHeaders|hasHeader|hasTrailer|serialize|serializeInput|getSerializationFunction|compileSerializationSchema|generateCsrf|jwtSign|unsignCookie|signCookie|getDecorator':
            pure,
          'sent|statusCode|elapsedTime|routeOptions|context': {},
          log: 'pino#Logger',
          raw: 'node-http#ServerResponse',
          request: 'Request',
          server: 'Instance',
        },
      },
      Done: { call: {} },
    },
  }),
  defineLibrary({
    id: 'fastify-plugins',
    packages: [
      '@fastify/*',
      'fastify-rate-limit',
      'fastify-cors',
      'fastify-helmet',
      'fastify-jwt',
      'fastify-multipart',
      'fastify-type-provider-zod',
      'fastify-zod-openapi',
      'fastify-swagger',
      'fastify-sensible',
    ],
    exports: {
      'FastifyPluginAsyncZod|FastifyPluginCallbackZod|FastifyPluginAsyncZodOpenApi|FastifyPluginCallbackZodOpenApi|FastifyPluginAsyncTypebox|FastifyPluginCallbackTypebox|FastifyPluginAsyncJsonSchemaToTs|FastifyPluginCallbackJsonSchemaToTs':
        {
          new: {
            callbacks: {
              0: { runs: 'inline', params: ['fastify#Instance', null, 'fastify#Done'], rejection: 'handled' },
            },
          },
        },
      '*': { call: {}, new: {} },
    },
  }),
  defineLibrary({
    id: 'fastify-plugin',
    packages: ['fastify-plugin'],
    exports: { 'default|fastifyPlugin|fp': 'Wrap' },
    things: {
      Wrap: {
        call: {
          callbacks: {
            0: { runs: 'inline', params: ['fastify#Instance', null, 'fastify#Done'], rejection: 'handled' },
          },
        },
      },
    },
  }),
];
