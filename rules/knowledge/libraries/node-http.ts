import { type Callback, defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const answer: Callback = { runs: 'event', params: ['IncomingMessage'], rejection: 'lost' };
const request: Operation = {
  effect: 'http',
  fails: 'event',
  returns: 'ClientRequest',
  callbacks: { last: answer },
};
const createServer: Operation = {
  returns: 'Server',
  callbacks: { last: { runs: 'route', params: ['IncomingMessage', 'ServerResponse'], rejection: 'lost' } },
};
const types = {
  IncomingMessage: { new: { returns: 'IncomingMessage' } },
  'ServerResponse|OutgoingMessage|Http2ServerResponse': { new: { returns: 'ServerResponse' } },
  ClientRequest: { new: { effect: 'http', fails: 'event', returns: 'ClientRequest' } },
  Http2ServerRequest: { new: { returns: 'IncomingMessage' } },
  'Server|HttpServer|HttpsServer|Http2Server|Http2SecureServer': { new: createServer },
  Agent: { new: { returns: 'Agent' } },
} satisfies Record<string, Thing>;
const functions = {
  'request|get': { call: request },
  'createServer|createSecureServer': { call: createServer },
  connect: { call: { effect: 'connect', fails: 'event', returns: 'Session' } },
  'validateHeaderName|validateHeaderValue|setMaxIdleHTTPParsers|getDefaultSettings|getPackedSettings|getUnpackedSettings':
    pure,
  globalAgent: 'Agent',
  'STATUS_CODES|METHODS|constants': {},
} satisfies Record<string, Thing | string>;

export default defineLibrary({
  id: 'node-http',
  packages: ['http', 'https', 'http2', 'follow-redirects'],
  exports: { ...types, ...functions, default: 'Module', 'http|https': 'Module' },
  things: {
    Module: { members: { ...types, ...functions } },
    Server: {
      extends: 'node-events#Emitter',
      members: {
        listen: {
          call: {
            effect: 'listen',
            returns: 'this',
            callbacks: { last: { runs: 'event', rejection: 'lost' } },
          },
        },
        'close|address|closeAllConnections|closeIdleConnections|ref|unref|getConnections': {
          call: { callbacks: { 0: { runs: 'event', rejection: 'lost' } } },
        },
        setTimeout: { call: { returns: 'this' } },
      },
    },
    IncomingMessage: {
      extends: 'node-stream#Stream',
      members: {
        'headers|rawHeaders': { input: 'headers' },
        url: { input: 'params' },
        'method|statusCode|socket': {},
        setTimeout: { call: { returns: 'this' } },
      },
    },
    ServerResponse: {
      extends: 'node-stream#Stream',
      members: {
        'end|write': { call: { effect: 'respond', returns: 'this' } },
        'writeHead|setHeader|appendHeader|setHeaders|setTimeout': { call: { returns: 'this' } },
        'getHeader|getHeaders|getHeaderNames|hasHeader|removeHeader|flushHeaders|writeContinue|writeEarlyHints':
          pure,
      },
    },
    ClientRequest: {
      extends: 'node-stream#Stream',
      members: {
        'end|write|abort|destroy|setHeader|getHeader|removeHeader|flushHeaders|setNoDelay|setSocketKeepAlive':
          pure,
        setTimeout: { call: { returns: 'this', callbacks: { 1: { runs: 'event', rejection: 'lost' } } } },
      },
    },
    Session: {
      extends: 'node-events#Emitter',
      members: {
        request: { call: { effect: 'http', fails: 'event', returns: 'ClientRequest' } },
        'close|destroy|ping|settings|goaway|setTimeout|ref|unref': pure,
      },
    },
    Agent: { extends: 'node-events#Emitter', members: { 'destroy|getName': pure } },
  },
  // `timeout` only emits 'timeout': without a listener that destroys the request it bounds nothing.
  defaults: [
    { since: 0, timeout: null, retries: 0, worst: 'for as long as the peer keeps the connection open' },
  ],
  guards: [
    { kind: 'signal', key: ['signal'], at: 0, bounds: 'whole' },
    { kind: 'signal', key: ['signal'], at: 1, bounds: 'whole' },
  ],
});
