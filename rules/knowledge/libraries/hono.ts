import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const route: Callback = { runs: 'route', params: ['hono#Context', 'hono#Next'], rejection: 'handled' };
const middleware: Callback = {
  runs: 'middleware',
  params: ['hono#Context', 'hono#Next'],
  rejection: 'handled',
};
const onResult: Callback = { runs: 'inline', params: [null, 'hono#Context'] };
const respond: Operation = { effect: 'respond', returns: 'global#Response' };
const names = {
  'Hono|HonoBase|OpenAPIHono': { new: { returns: 'App' } },
  Context: { new: { returns: 'Context' } },
  HonoRequest: { new: { returns: 'Request' } },
  Next: { new: { returns: 'Next' } },
  Handler: { new: { callbacks: { 0: route } } },
  MiddlewareHandler: { new: { callbacks: { 0: middleware } } },
  ErrorHandler: {
    new: { callbacks: { 0: { runs: 'error-handler', params: [null, 'Context'], rejection: 'handled' } } },
  },
  'Env|Schema|Input|TypedResponse|ValidationTargets|ExecutionContext|InferRequestType|InferResponseType': {
    new: {},
  },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'hono',
    packages: ['hono', 'hono/tiny', 'hono/quick', 'hono/hono-base', 'hono/types'],
    exports: { ...names, default: { members: names } },
    things: {
      App: {
        members: {
          'get|post|put|patch|delete|options|query|all|on': {
            call: { returns: 'this', callbacks: { all: route } },
          },
          use: { call: { returns: 'this', callbacks: { all: middleware } } },
          onError: {
            call: {
              returns: 'this',
              callbacks: { 0: { runs: 'error-handler', params: [null, 'Context'], rejection: 'handled' } },
            },
          },
          notFound: { call: { returns: 'this', callbacks: { 0: route } } },
          'route|mount|basePath': { call: { returns: 'this' } },
          'request|fetch|fire|getPath': pure,
          routes: {},
          // Of OpenAPIHono.
          openapi: { call: { returns: 'this', callbacks: { 1: route, 2: onResult } } },
          'doc|doc31|getOpenAPIDocument|getOpenAPI31Document': pure,
          openAPIRegistry: { members: { '*': pure } },
        },
      },
      Context: {
        members: {
          req: 'Request',
          res: 'global#Response',
          'json|text|html|body|newResponse|notFound|render': { call: respond },
          redirect: { call: { effect: 'redirect', returns: 'global#Response' } },
          'header|status|get|set|setRenderer|setLayout|getLayout': pure,
          'env|var|error|event|finalized': {},
          executionCtx: { members: { 'waitUntil|passThroughOnException': pure } },
        },
      },
      Request: {
        members: {
          'json|text|arrayBuffer|blob|parseBody|bytes': { call: { returns: { input: 'body' } } },
          formData: { call: { returns: { extends: 'global#Entries', input: 'body' } } },
          param: { call: { returns: { input: 'params' } } },
          'query|queries': { call: { returns: { input: 'query' } } },
          header: { call: { returns: { input: 'headers' } } },
          'valid|addValidatedData': pure,
          'path|url': { input: 'params' },
          'method|routePath|matchedRoutes|bodyCache': {},
          raw: 'global#Request',
        },
      },
      Next: { call: {} },
    },
  }),
  defineLibrary({
    id: 'hono-validators',
    packages: [
      'hono/validator',
      '@hono/zod-validator',
      '@hono/valibot-validator',
      '@hono/standard-validator',
      '@hono/arktype-validator',
      '@hono/typebox-validator',
      '@hono/typia-validator',
      'hono-openapi',
      'hono-openapi/zod',
    ],
    exports: {
      'validator|zValidator|vValidator|sValidator|arktypeValidator|tbValidator|typiaValidator|resolver': {
        call: { effect: 'validate', callbacks: { 1: onResult, 2: onResult } },
      },
      'describeRoute|openAPISpecs|openAPIRouteHandler|generateSpecs': pure,
    },
  }),
  defineLibrary({
    id: 'hono-zod-openapi',
    packages: ['@hono/zod-openapi'],
    exports: { ...names, z: 'zod#Namespace', OpenAPIHono: { new: { returns: 'hono#App' } }, '*': pure },
    things: {
      App: { extends: 'hono#App' },
      Context: { extends: 'hono#Context' },
      Request: { extends: 'hono#Request' },
      Next: { extends: 'hono#Next' },
    },
  }),
];
