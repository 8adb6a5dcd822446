import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const listener: Operation = { returns: 'this', callbacks: { 1: { runs: 'event', rejection: 'lost' } } };
const onConnection = (params: readonly Shape[]): Operation => ({
  returns: 'this',
  callbacks: { 1: { runs: 'event', params, rejection: 'lost' } },
});
/** Goes out when it can; whoever is gone does not get it. */
const push: Operation = { effect: 'publish', fails: 'never' };
const wsNames = {
  'WebSocketServer|Server': { new: { returns: 'Server' } },
  createWebSocketStream: { call: { returns: 'node-stream#Stream' } },
  'RawData|Data|ClientOptions|ServerOptions|MessageEvent|CloseEvent|ErrorEvent': { new: {} },
} satisfies Record<string, Shape>;

const uwsRoute: Operation = {
  returns: 'this',
  callbacks: { 1: { runs: 'route', params: ['Response', 'Request'], rejection: 'lost' } },
};

export default [
  defineLibrary({
    id: 'ws',
    packages: ['ws', 'isomorphic-ws', '@fastify/websocket'],
    exports: { ...wsNames, 'default|WebSocket': 'Module' },
    things: {
      Module: {
        new: { effect: 'connect', fails: 'event', returns: 'WebSocket' },
        call: {},
        members: { ...wsNames, 'default|WebSocket': 'Module', 'OPEN|CLOSED|CLOSING|CONNECTING': {} },
      },
      Server: {
        extends: 'node-events#Emitter',
        members: {
          'on|once': { call: onConnection(['WebSocket', 'node-http#IncomingMessage']) },
          handleUpgrade: {
            call: {
              callbacks: {
                3: { runs: 'event', params: ['WebSocket', 'node-http#IncomingMessage'], rejection: 'lost' },
              },
            },
          },
          clients: {
            element: 'WebSocket',
            members: {
              forEach: {
                call: { callbacks: { 0: { runs: 'each', params: ['WebSocket'], rejection: 'lost' } } },
              },
              '*': pure,
            },
          },
          'close|address|shouldHandle': pure,
          'options|path': {},
        },
      },
      WebSocket: {
        extends: 'node-events#Emitter',
        members: {
          'on|once': {
            call: {
              returns: 'this',
              callbacks: {
                '1=message': { runs: 'event', params: [{ input: 'message' }], rejection: 'lost' },
                1: { runs: 'event', rejection: 'lost' },
              },
            },
          },
          'addEventListener|removeEventListener': { call: listener },
          send: {
            call: {
              effect: 'publish',
              fails: 'callback',
              callbacks: { last: { runs: 'event', rejection: 'lost' } },
            },
          },
          'ping|pong|close|terminate|pause|resume': pure,
          'readyState|url|protocol|bufferedAmount|OPEN|CLOSED': {},
        },
      },
    },
    defaults: [{ since: 0, timeout: null, retries: 0 }],
    guards: [{ kind: 'timeout', key: ['handshakeTimeout'], at: 'constructor', bounds: 'connect' }],
  }),
  defineLibrary({
    id: 'uws',
    packages: ['uWebSockets.js'],
    exports: {
      'App|SSLApp': { call: { returns: 'App' } },
      default: { members: { 'App|SSLApp': { call: { returns: 'App' } }, '*': pure } },
      'TemplatedApp|AppInstance': { new: { returns: 'App' } },
      HttpResponse: { new: { returns: 'Response' } },
      HttpRequest: { new: { returns: 'Request' } },
      WebSocket: { new: { returns: 'Socket' } },
      '*': pure,
    },
    things: {
      App: {
        members: {
          'get|post|put|patch|del|options|head|any|connect|trace': { call: uwsRoute },
          ws: {
            call: {
              returns: 'this',
              callbacks: {
                '1.open': { runs: 'event', params: ['Socket'], rejection: 'lost' },
                '1.message': { runs: 'event', params: ['Socket'], rejection: 'lost' },
                '1.close': { runs: 'event', params: ['Socket'], rejection: 'lost' },
                '1.upgrade': { runs: 'middleware', params: ['Response', 'Request'], rejection: 'lost' },
              },
            },
          },
          listen: {
            call: {
              effect: 'listen',
              returns: 'this',
              callbacks: { last: { runs: 'event', rejection: 'lost' } },
            },
          },
          publish: { call: push },
          'numSubscribers|close|addServerName': pure,
        },
      },
      Request: { members: { 'getHeader|getParameter|getUrl|getMethod|getQuery|forEach|setYield': pure } },
      Response: {
        members: {
          'end|tryEnd|endWithoutBody|write': { call: { effect: 'respond' } },
          'writeStatus|writeHeader': { call: { returns: 'this' } },
          'onAborted|onData|onWritable': {
            call: { returns: 'this', callbacks: { 0: { runs: 'event', rejection: 'lost' } } },
          },
          cork: { call: { returns: 'this', callbacks: { 0: { runs: 'inline' } } } },
          'upgrade|close|pause|resume|getRemoteAddressAsText|getWriteOffset': pure,
        },
      },
      Socket: {
        members: {
          'send|publish': { call: push },
          'subscribe|unsubscribe|isSubscribed|getUserData|getTopics|close|end|ping|getBufferedAmount|getRemoteAddressAsText':
            pure,
          cork: { call: { callbacks: { 0: { runs: 'inline' } } } },
        },
      },
    },
  }),
];
