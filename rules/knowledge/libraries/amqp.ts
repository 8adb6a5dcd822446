import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const told: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };
const made = (returns: string): Thing => ({ new: { returns } });
const rpc: Thing = { call: { effect: 'rpc', callbacks: told } };
/** Nobody sees what the consumer rejects with: the message stays taken. */
const consume: Operation['callbacks'] = { 1: { runs: 'job', rejection: 'lost' } };

const amqplib = {
  'connect|connectWithRecovery': {
    call: {
      effect: 'connect',
      returns: 'Connection',
      emitsError: 'the broker closes the connection',
      callbacks: { last: { runs: 'event', params: [null, 'Connection'], rejection: 'lost' } },
    },
  },
  'Connection|ChannelModel': made('Connection'),
  'Channel|ConfirmChannel': made('Channel'),
  credentials: { members: { '*': { call: {} } } },
  '*': { new: {} },
} satisfies Record<string, Shape>;

const manager = {
  connect: { call: { effect: 'connect', returns: 'Manager' } },
  'AmqpConnectionManager|AmqpConnectionManagerClass|AmqpConnectionManagerClient': made('Manager'),
  ChannelWrapper: made('Wrapper'),
  'Channel|ConfirmChannel': made('amqplib#Channel'),
} satisfies Record<string, Shape>;

const QUEUES =
  'assertQueue|checkQueue|deleteQueue|purgeQueue|bindQueue|unbindQueue|assertExchange|checkExchange|deleteExchange|bindExchange|unbindExchange|recover';
const ACKS = 'ack|ackAll|nack|nackAll|reject';

export default [
  defineLibrary({
    id: 'amqplib',
    packages: ['amqplib', 'amqplib/*'],
    exports: { ...amqplib, default: { members: amqplib } },
    things: {
      Connection: {
        extends: 'node-events#Emitter',
        members: {
          'createChannel|createConfirmChannel': {
            call: {
              effect: 'connect',
              returns: 'Channel',
              callbacks: { last: { runs: 'event', params: [null, 'Channel'], rejection: 'lost' } },
            },
          },
          close: { call: { effect: 'connect' } },
          'updateSecret|connection|serverProperties': { call: {} },
        },
      },
      Channel: {
        extends: 'node-events#Emitter',
        members: {
          // Written to a buffer; false asks the caller to wait.
          'publish|sendToQueue': { call: { effect: 'publish', fails: 'event', callbacks: told } },
          waitForConfirms: { call: { effect: 'publish' } },
          consume: { call: { effect: 'connect', callbacks: consume } },
          get: rpc,
          [QUEUES]: rpc,
          'cancel|prefetch|qos': rpc,
          close: { call: { effect: 'connect' } },
          [ACKS]: { call: {} },
          connection: 'Connection',
        },
      },
    },
    defaults: [{ since: 0, timeout: null, retries: 0, worst: 'without end' }],
    guards: [{ kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'connect' }],
  }),
  defineLibrary({
    id: 'amqp-connection-manager',
    packages: ['amqp-connection-manager'],
    exports: { ...manager, default: { members: manager }, '*': { new: {} } },
    things: {
      Manager: {
        extends: 'node-events#Emitter',
        members: {
          createChannel: {
            call: {
              returns: 'Wrapper',
              callbacks: { '0.setup': { runs: 'event', params: ['amqplib#Channel'], rejection: 'handled' } },
            },
          },
          'connect|close|reconnect': { call: { effect: 'connect' } },
          'isConnected|connection|channelCount': { call: {} },
        },
      },
      Wrapper: {
        extends: 'node-events#Emitter',
        members: {
          'publish|sendToQueue': { call: { effect: 'publish', callbacks: told } },
          consume: { call: { effect: 'connect', callbacks: consume } },
          'addSetup|removeSetup': {
            call: { callbacks: { 0: { runs: 'event', params: ['amqplib#Channel'], rejection: 'handled' } } },
          },
          'waitForConnect|close': { call: { effect: 'connect' } },
          [QUEUES]: rpc,
          'get|cancel|cancelAll': rpc,
          [ACKS]: { call: {} },
          'queueLength|name': { call: {} },
        },
      },
    },
    guards: [{ kind: 'timeout', key: ['publishTimeout'], at: 0, bounds: 'whole' }],
  }),
];
