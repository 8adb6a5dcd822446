import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const call: Operation = {
  effect: 'rpc',
  fails: 'callback',
  returns: 'Stream',
  callbacks: { last: { runs: 'event', rejection: 'lost' } },
};
const value: Thing = { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } };

const grpc = {
  'credentials|ChannelCredentials|CallCredentials|ServerCredentials|status|Metadata|StatusBuilder|InterceptingCall|ListenerBuilder|RequesterBuilder':
    'Value',
  'setLogger|setLogVerbosity|closeClient|getClientChannel|experimental': 'Value',
  waitForClientReady: {
    call: { effect: 'connect', fails: 'callback', callbacks: { last: { runs: 'event', rejection: 'lost' } } },
  },
  Client: { new: { returns: 'Client' } },
  'makeClientConstructor|makeGenericClientConstructor': { call: { returns: { new: { returns: 'Client' } } } },
  // `proto.shop.v1.Orders`: packages down to the service, which is a class.
  'loadPackageDefinition|load|loadObject': { call: { returns: 'Package' } },
  Server: { new: { returns: 'Server' } },
  '*': 'Value',
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'grpc',
    packages: ['@grpc/grpc-js', 'grpc'],
    exports: { ...grpc, default: { members: grpc } },
    things: {
      Value: value,
      Package: { new: { returns: 'Client' }, members: { service: {}, '*': 'Package' } },
      Client: {
        members: {
          waitForReady: {
            call: {
              effect: 'connect',
              fails: 'callback',
              callbacks: { last: { runs: 'event', rejection: 'lost' } },
            },
          },
          'close|getChannel': { call: {} },
          '*': { call },
        },
      },
      Stream: {
        extends: 'node-stream#Stream',
        members: { 'cancel|getPeer|sendMetadata|getAuthContext': { call: {} } },
      },
      Server: {
        members: {
          addService: { call: { callbacks: { '1.*': { runs: 'route', rejection: 'lost' } } } },
          'bindAsync|bind': {
            call: {
              effect: 'listen',
              fails: 'callback',
              callbacks: { last: { runs: 'event', rejection: 'lost' } },
            },
          },
          'start|tryShutdown|forceShutdown|removeService|register|unregister|unbind|drain|addHttp2Port|addProtoService':
            { call: {} },
        },
      },
    },
    defaults: [
      {
        since: 0,
        timeout: null,
        retries: 0,
        worst: 'without end when it is silent, at once when it refuses',
      },
    ],
    // Absolute, as a date; the options stand before the callback.
    guards: [
      { kind: 'timeout', key: ['deadline'], at: 1, bounds: 'whole' },
      { kind: 'timeout', key: ['deadline'], at: 2, bounds: 'whole' },
    ],
  }),
  defineLibrary({
    id: 'grpc-proto-loader',
    packages: ['@grpc/proto-loader', '@grpc/reflection'],
    exports: {
      loadSync: { call: { effect: 'file-read' } },
      load: { call: { effect: 'file-read' } },
      '*': 'Value',
    },
    things: { Value: value },
  }),
];
