import { type Callback, defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const route: Callback = { runs: 'route', params: ['Options'], rejection: 'handled' };
const middleware: Callback = { runs: 'middleware', params: ['Options'], rejection: 'handled' };
const through: Operation = { returns: 'this', callbacks: { 0: middleware } };
const Options: Thing = {
  members: {
    input: { input: 'arguments', declared: true },
    'ctx|context|type|path|signal|meta|errors|lastEventId|procedure': {},
    rawInput: { input: 'arguments' },
    getRawInput: { call: { returns: { input: 'arguments' } } },
    'next|output': pure,
  },
};

export default [
  defineLibrary({
    id: 'trpc',
    packages: ['@trpc/server', '@trpc/server/*'],
    exports: {
      initTRPC: 'Builder',
      'TRPCError|TRPCTrackedEnvelopeError': { new: {} },
      createHTTPServer: { call: { returns: 'node-http#Server' } },
      observable: { call: { callbacks: { 0: { runs: 'inline' } } } },
      'experimental_standaloneMiddleware|experimental_trpcMiddleware': {
        call: { returns: { members: { create: pure } } },
      },
      '*': { call: {}, new: {} },
    },
    things: {
      Builder: {
        members: { 'context|meta': { call: { returns: 'Builder' } }, create: { call: { returns: 'Root' } } },
      },
      Root: {
        members: {
          'router|mergeRouters': {
            call: { returns: { members: { createCaller: { call: { returns: 'Caller' } } } } },
          },
          createCallerFactory: { call: { returns: { call: { returns: 'Caller' } } } },
          procedure: 'Procedure',
          middleware: { call: { returns: 'Middleware', callbacks: { 0: middleware } } },
        },
      },
      Caller: { call: { returns: 'Caller' }, members: { '*': 'Caller' } },
      Middleware: { members: { unstable_pipe: { call: through } } },
      Procedure: {
        members: {
          input: { call: { returns: 'this', accepts: 'argument' } },
          'output|meta|concat|unstable_concat': { call: { returns: 'this' } },
          use: { call: through },
          'query|mutation|subscription': { call: { callbacks: { 0: route } } },
        },
      },
      Options,
    },
  }),
  defineLibrary({
    id: 'trpc-client',
    packages: ['@trpc/client', '@trpc/react-query', '@trpc/next', '@trpc/tanstack-react-query'],
    exports: {
      'createTRPCClient|createTRPCProxyClient|createTRPCReact|createTRPCNext|createTRPCUntypedClient': {
        call: { returns: 'Client' },
      },
      '*': { call: {}, new: {} },
    },
    things: {
      Client: {
        members: {
          'query|mutate': { call: { effect: 'http' } },
          subscribe: { call: { effect: 'http', fails: 'callback' } },
          'useQuery|useMutation|useInfiniteQuery|useSuspenseQuery|queryOptions|mutationOptions|queryKey|createClient':
            pure,
          'useUtils|useContext': { call: { returns: 'Cache' } },
          '*': 'Client',
        },
      },
      Cache: { call: {}, members: { '*': 'Cache' } },
    },
    // It is the runtime's fetch.
    defaults: [{ since: 0, timeout: 300_000, bounds: 'headers', retries: 0 }],
    guards: [{ kind: 'signal', key: ['signal'], at: 1, bounds: 'whole' }],
  }),
  defineLibrary({
    id: 'orpc',
    packages: ['@orpc/server', '@orpc/server/*', '@orpc/contract'],
    exports: {
      'os|oc': 'Procedure',
      implement: { call: { returns: 'Contract' } },
      '*': { call: {}, new: { returns: { members: { '*': pure } } } },
    },
    things: {
      Procedure: {
        members: {
          input: { call: { returns: 'this', accepts: 'argument' } },
          '$context|$meta|$route|$config|$input|output|route|errors|meta|tag|prefix|callable|actionable': {
            call: { returns: 'this' },
          },
          'use|middleware': { call: through },
          handler: { call: { returns: 'this', callbacks: { 0: route } } },
          'router|lazy': pure,
        },
      },
      Contract: { extends: 'Procedure', members: { '*': 'Contract' } },
      Options,
    },
  }),
];
