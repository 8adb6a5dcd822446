import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const told: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };
const made = (returns: string): Thing => ({ new: { returns } });
const publish: Thing = { call: { effect: 'publish' } };
const ask: Thing = { call: { effect: 'rpc' } };

const mqtt = {
  connect: { call: { effect: 'connect', fails: 'event', returns: 'Client' } },
  connectAsync: { call: { effect: 'connect', returns: 'Client' } },
  'MqttClient|Client|AsyncMqttClient': made('Client'),
  '*': { new: {} },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'nats',
    packages: ['nats', '@nats-io/*', 'nats.ws'],
    exports: {
      'connect|wsconnect': { call: { effect: 'connect', returns: 'Connection' } },
      NatsConnection: made('Connection'),
      'jetstream|JetStreamClient': { call: { returns: 'JetStream' }, new: { returns: 'JetStream' } },
      'jetstreamManager|JetStreamManager': {
        call: { effect: 'connect', returns: 'Resource' },
        new: { returns: 'Resource' },
      },
      'KV|ObjectStore|Consumer': made('Resource'),
      '*': { call: { returns: 'Codec' }, new: { returns: 'Codec' } },
    },
    things: {
      Codec: { members: { '*': { call: {} } } },
      Connection: {
        members: {
          'publish|publishMessage|respondMessage|flush': publish,
          'request|requestMany': ask,
          subscribe: {
            call: {
              returns: 'Subscription',
              callbacks: { '1.callback': { runs: 'job', rejection: 'lost' } },
            },
          },
          jetstream: { call: { returns: 'JetStream' } },
          jetstreamManager: { call: { effect: 'connect', returns: 'Resource' } },
          'close|drain|reconnect|rtt': { call: { effect: 'connect' } },
          services: 'Resource',
          'closed|isClosed|isDraining|status|stats|getServer|info': { call: {} },
        },
      },
      Subscription: {
        members: {
          'drain|unsubscribe|close|isClosed|isDraining|getSubject|getReceived|getProcessed|getPending|closed':
            { call: {} },
        },
      },
      JetStream: {
        members: {
          publish,
          'subscribe|pullSubscribe|pull|fetch': { call: { effect: 'rpc', returns: 'Subscription' } },
          views: { members: { '*': { call: { effect: 'rpc', returns: 'Resource' } } } },
          'consumers|streams': 'Resource',
          jetstreamManager: { call: { effect: 'connect', returns: 'Resource' } },
          getOptions: { call: {} },
        },
      },
      // Streams, consumers, key-value and object stores.
      Resource: {
        members: {
          'consumers|streams|direct': 'Resource',
          '*': { call: { effect: 'rpc', returns: 'Resource' } },
        },
      },
    },
    guards: [
      { kind: 'timeout', key: ['timeout'], at: 2, bounds: 'whole' },
      { kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'connect' },
    ],
  }),
  defineLibrary({
    id: 'mqtt',
    packages: ['mqtt', 'async-mqtt'],
    exports: { ...mqtt, default: { members: mqtt } },
    things: {
      Client: {
        extends: 'node-events#Emitter',
        members: {
          publish: { call: { effect: 'publish', fails: 'callback', callbacks: told } },
          publishAsync: publish,
          'subscribe|unsubscribe|end': { call: { effect: 'connect', fails: 'callback', callbacks: told } },
          'subscribeAsync|unsubscribeAsync|endAsync': { call: { effect: 'connect' } },
          'reconnect|connect': { call: { effect: 'connect', fails: 'event', returns: 'this' } },
          'connected|reconnecting|options|removeOutgoingMessage|getLastMessageId|handleMessage': { call: {} },
        },
      },
    },
    guards: [{ kind: 'timeout', key: ['connectTimeout'], at: 'constructor', bounds: 'connect' }],
  }),
  defineLibrary({
    id: 'sqs-consumer',
    packages: ['sqs-consumer', 'sqs-producer', '@ssut/nestjs-sqs'],
    exports: {
      Consumer: {
        new: { returns: 'Consumer' },
        members: {
          create: {
            call: {
              returns: 'Consumer',
              callbacks: {
                '0.handleMessage': { runs: 'job', rejection: 'handled' },
                '0.handleMessageBatch': { runs: 'job', rejection: 'handled' },
              },
            },
          },
        },
      },
      Producer: { members: { create: { call: { returns: 'Producer' } } }, new: { returns: 'Producer' } },
      SqsService: { new: { returns: { members: { send: { call: { effect: 'enqueue' } }, '*': ask } } } },
      // SqsMessageHandler and SqsConsumerEventHandler decorate what works the queue off.
      '*': { call: {}, new: {}, members: { '*': { call: {} } } },
    },
    things: {
      Consumer: {
        extends: 'node-events#Emitter',
        members: {
          // Both return nothing in every version; what fails while polling is an `error` event.
          'start|stop': { call: { effect: 'connect', fails: 'event' } },
          'status|isRunning|updateOption': { call: {} },
        },
      },
      Producer: { members: { send: { call: { effect: 'enqueue' } }, queueSize: ask } },
    },
    defaults: [{ since: 0, timeout: null, worst: 'a message is handled as long as the handler takes' }],
    guards: [
      { kind: 'timeout', key: ['handleMessageTimeout'], at: 'constructor', bounds: 'whole' },
      { kind: 'limit', key: ['batchSize'], at: 'constructor' },
    ],
  }),
];
