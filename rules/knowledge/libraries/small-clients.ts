import { defineLibrary, type Guard, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const http = (options?: number): Thing => ({
  call: { effect: 'http', ...(options !== undefined && { options }) },
});

/** What undici does, which all of these hand their request to. */
const OF_FETCH = {
  since: 0,
  timeout: 300_000,
  bounds: 'headers',
  retries: 0,
  worst: 'about 5 min',
} as const;

/** The verbs of axios, on a function. */
const likeAxios = (id: string): Record<string, Thing> => ({
  Client: {
    call: { effect: 'http', options: 1 },
    members: {
      'get|delete|head|options': http(1),
      'post|put|patch': http(2),
      request: http(0),
      create: { call: { returns: 'Client', makes: true } },
      'all|spread|getUri|isAxiosError': pure,
      'interceptors|defaults|CancelToken': { members: { '*': { members: { '*': pure } } } },
      default: `${id}#Client`,
    },
  },
});

const transport: Operation = { returns: 'Transport' };
const connect = {
  'createClient|createPromiseClient': { call: { returns: 'argument:1' } },
  'ConnectError|Code': { new: {}, members: { '*': pure } },
  '*': { call: {}, new: {} },
} satisfies Record<string, Shape>;
const deadline: readonly Guard[] = [
  { kind: 'timeout', key: ['defaultTimeoutMs'], at: 'constructor', bounds: 'whole' },
  { kind: 'timeout', key: ['timeoutMs'], at: 1, bounds: 'whole' },
  { kind: 'signal', key: ['signal'], at: 1, bounds: 'whole' },
];
/** The methods of the service that it was made for. */
const Transport: Thing = { members: { 'unary|stream': pure, '*': { call: { effect: 'rpc', options: 1 } } } };

export default [
  // Every call is a request to a service elsewhere, which then calls others.
  defineLibrary({
    id: 'upstash-qstash',
    packages: ['@upstash/qstash'],
    exports: {
      Client: { new: { returns: 'Client' } },
      Receiver: { new: {}, members: { verify: pure } },
      '*': pure,
    },
    things: {
      Client: {
        members: {
          'publish|publishJSON|enqueue|enqueueJSON|batch|batchJSON': http(),
          queue: { call: { returns: 'Client' } },
          http: { members: { '*': http() } },
          'messages|schedules|dlq|events|logs|urlGroups|keys|flowControl': { members: { '*': http() } },
        },
      },
    },
  }),
  defineLibrary({
    id: 'redaxios',
    packages: ['redaxios'],
    exports: { default: 'Client' },
    things: likeAxios('redaxios'),
    defaults: [OF_FETCH],
    // It hands neither `timeout` nor `signal` to fetch; a fetch of one's own is all that helps.
    guards: [{ kind: 'signal', key: ['fetch'], at: 'constructor', bounds: 'whole' }],
  }),
  defineLibrary({
    id: 'feaxios',
    packages: ['feaxios'],
    exports: { default: 'Client', axios: 'Client', AxiosInstance: { new: { returns: 'Client' } }, '*': pure },
    things: likeAxios('feaxios'),
    defaults: [OF_FETCH],
    guards: [
      { kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'whole' },
      { kind: 'timeout', key: ['timeout'], at: 'last', bounds: 'whole' },
      { kind: 'signal', key: ['signal'], at: 'last', bounds: 'whole' },
    ],
  }),
  defineLibrary({
    id: 'hey-api',
    packages: ['@hey-api/client-fetch', '@hey-api/client-next'],
    exports: {
      createClient: { call: { returns: 'Client' } },
      client: 'Client',
      Client: { new: { returns: 'Client' } },
      '*': pure,
    },
    things: {
      Client: {
        members: {
          'get|post|put|patch|delete|head|options|trace|connect|request': http(0),
          'setConfig|getConfig|buildUrl': pure,
          interceptors: { members: { '*': { members: { '*': pure } } } },
        },
      },
    },
    defaults: [OF_FETCH],
    guards: [
      { kind: 'signal', key: ['signal'], at: 0, bounds: 'whole' },
      { kind: 'signal', key: ['fetch'], at: 'constructor', bounds: 'whole' },
    ],
  }),
  // Node's own HTTP clients carry it: they wait as long as the peer keeps the connection open.
  defineLibrary({
    id: 'connectrpc',
    packages: [
      '@connectrpc/connect',
      '@connectrpc/connect-node',
      '@bufbuild/connect',
      '@bufbuild/connect-node',
    ],
    exports: {
      ...connect,
      'createConnectTransport|createGrpcTransport|createGrpcWebTransport': { call: transport },
    },
    things: { Transport },
    defaults: [
      { since: 0, timeout: null, retries: 0, worst: 'for as long as the peer keeps the connection open' },
    ],
    guards: deadline,
  }),
  defineLibrary({
    id: 'connectrpc-web',
    packages: ['@connectrpc/connect-web', '@bufbuild/connect-web'],
    exports: { 'createConnectTransport|createGrpcWebTransport': { call: transport }, '*': pure },
    things: { Transport },
    defaults: [OF_FETCH],
    guards: deadline,
  }),
];
