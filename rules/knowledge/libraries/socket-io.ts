import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const listener: Operation = { returns: 'this', callbacks: { 1: { runs: 'event', rejection: 'lost' } } };
const sent: Shape = { input: 'message' };
/** What a client emits, with any arguments; of these events the library itself tells. */
const onEvent: Operation = {
  returns: 'this',
  callbacks: {
    '1=disconnect': { runs: 'event', rejection: 'lost' },
    '1=disconnecting': { runs: 'event', rejection: 'lost' },
    '1=error': { runs: 'event', rejection: 'lost' },
    1: { runs: 'event', params: [sent, sent, sent, sent], rejection: 'lost' },
  },
};
const onConnection = (params: readonly Shape[]): Operation => ({
  returns: 'this',
  callbacks: { 1: { runs: 'event', params, rejection: 'lost' } },
});
/** Goes out when it can; whoever is gone does not get it. */
const push: Operation = { effect: 'publish', fails: 'never' };
const admit: Callback = { runs: 'middleware', params: ['Socket', 'Next'], rejection: 'lost' };

const ioNames = {
  Server: { call: { returns: 'Server' }, new: { returns: 'Server' } },
  Namespace: { new: { returns: 'Namespace' } },
  'Socket|RemoteSocket': { new: { returns: 'Socket' } },
  BroadcastOperator: { new: { returns: 'Broadcast' } },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'socket.io',
    packages: ['socket.io', 'socket.io/*'],
    exports: { ...ioNames, default: 'Module', '*': { new: {} } },
    things: {
      Module: { call: { returns: 'Server' }, new: { returns: 'Server' }, members: ioNames },
      Broadcast: {
        members: {
          'emit|send|write|serverSideEmit': { call: push },
          'emitWithAck|serverSideEmitWithAck': { call: { effect: 'rpc' } },
          'to|in|except|compress|timeout': { call: { returns: 'Broadcast' } },
          'volatile|local': 'Broadcast',
          'socketsJoin|socketsLeave|disconnectSockets': pure,
          fetchSockets: { call: { effect: 'rpc', returns: { element: 'Socket' } } },
        },
      },
      Namespace: {
        extends: 'Broadcast',
        members: {
          'on|once|addListener|prependListener|prependOnceListener': { call: onConnection(['Socket']) },
          'off|removeListener|removeAllListeners': { call: { returns: 'this' } },
          use: { call: { returns: 'this', callbacks: { 0: admit } } },
          'allSockets|listeners|listenerCount|eventNames': pure,
          sockets: {
            members: {
              get: { call: { returns: 'Socket' } },
              sockets: { members: { get: { call: { returns: 'Socket' } } } },
              '*': pure,
            },
          },
          'adapter|name': { members: { '*': pure } },
        },
      },
      Server: {
        extends: 'Namespace',
        members: {
          of: { call: { returns: 'Namespace' } },
          'listen|attach': { call: { effect: 'listen', returns: 'this' } },
          'close|adapter|path|serveClient|connectTimeout|bind|attachApp': pure,
          engine: { members: { use: pure, generateId: pure, on: { call: listener }, clientsCount: {} } },
        },
      },
      Socket: {
        members: {
          'on|once|addListener|prependListener|prependOnceListener': { call: onEvent },
          'onAny|prependAny': {
            call: {
              returns: 'this',
              callbacks: { 0: { runs: 'event', params: [null, sent, sent, sent], rejection: 'lost' } },
            },
          },
          onAnyOutgoing: {
            call: { returns: 'this', callbacks: { 0: { runs: 'event', rejection: 'lost' } } },
          },
          'off|removeListener|removeAllListeners|offAny|disconnect|open|close|connect': {
            call: { returns: 'this' },
          },
          use: {
            call: {
              returns: 'this',
              callbacks: { 0: { runs: 'middleware', params: [null, 'Next'], rejection: 'lost' } },
            },
          },
          'emit|send|write': { call: { ...push, returns: 'this' } },
          emitWithAck: { call: { effect: 'rpc' } },
          'to|in|except|compress|timeout': { call: { returns: 'Broadcast' } },
          'broadcast|volatile|local': 'Broadcast',
          'join|leave|leaveAll|listeners|listenerCount|eventNames|listenersAny': pure,
          handshake: {
            members: {
              auth: { input: 'message' },
              query: { input: 'query' },
              headers: { input: 'headers' },
              '*': {},
            },
          },
          'id|data|rooms|connected|recovered|conn': {},
          request: 'node-http#IncomingMessage',
          nsp: 'Namespace',
          server: 'Server',
        },
      },
      Next: { call: {} },
    },
  }),
  defineLibrary({
    id: 'socket.io-client',
    packages: ['socket.io-client'],
    exports: {
      'io|connect|default|Manager': {
        call: { effect: 'connect', fails: 'event', returns: 'socket.io#Socket' },
      },
      Socket: { new: { returns: 'socket.io#Socket' } },
    },
  }),
];
