import { defineLibrary, type Thing } from '../../kit/library.ts';

const made = (returns: string): Thing => ({ new: { returns } });
const connect: Thing = { call: { effect: 'connect' } };
const publish: Thing = { call: { effect: 'publish' } };
const observe: Thing = { call: { callbacks: { 1: { runs: 'event', rejection: 'lost' } } } };
const work = { runs: 'job', rejection: 'handled' } as const;

export default defineLibrary({
  id: 'kafkajs',
  packages: ['kafkajs', '@confluentinc/kafka-javascript'],
  exports: {
    Kafka: made('Kafka'),
    KafkaJS: { members: { Kafka: made('Kafka') } },
    Producer: made('Producer'),
    Consumer: made('Consumer'),
    Admin: made('Admin'),
    'EachMessagePayload|EachBatchPayload': made('Payload'),
    '*': { call: {}, new: {}, members: { '*': {} } },
  },
  things: {
    Kafka: {
      members: {
        producer: { call: { returns: 'Producer' } },
        consumer: { call: { returns: 'Consumer' } },
        admin: { call: { returns: 'Admin' } },
        logger: { call: { returns: { members: { '*': { call: { effect: 'log' } } } } } },
      },
    },
    Producer: {
      members: {
        'connect|disconnect': connect,
        'send|sendBatch|sendOffsets|commit|abort|flush': publish,
        transaction: { call: { effect: 'publish', returns: 'Producer' } },
        on: observe,
        'isIdempotent|isActive|logger': { call: {} },
        events: {},
      },
    },
    Consumer: {
      members: {
        'connect|disconnect|subscribe|stop': connect,
        run: {
          call: {
            effect: 'connect',
            callbacks: {
              '0.eachMessage': { ...work, params: ['Payload'] },
              '0.eachBatch': { ...work, params: ['Payload'] },
            },
          },
        },
        'commitOffsets|describeGroup': { call: { effect: 'rpc' } },
        'seek|pause|resume|paused|logger|assignment': { call: {} },
        on: observe,
        events: {},
      },
    },
    Payload: {
      members: {
        'heartbeat|commitOffsetsIfNecessary': { call: { effect: 'rpc' } },
        'pause|resolveOffset|isRunning|isStale|uncommittedOffsets': { call: {} },
        'topic|partition|message|batch': {},
      },
    },
    Admin: {
      members: {
        'connect|disconnect': connect,
        on: observe,
        'logger|events': { call: {} },
        '*': { call: { effect: 'rpc' } },
      },
    },
  },
  defaults: [
    {
      since: 0,
      timeout: 30_000,
      bounds: 'attempt',
      retries: 5,
      backoff: '0.3 s doubling up to 30 s',
      worst: 'about 9 s when it refuses, 3 min when it is silent',
    },
  ],
  guards: [
    { kind: 'timeout', key: ['requestTimeout'], at: 'constructor', bounds: 'attempt' },
    { kind: 'timeout', key: ['connectionTimeout'], at: 'constructor', bounds: 'connect' },
    { kind: 'retry', key: ['retry', 'retries'], at: 'constructor' },
    { kind: 'timeout', key: ['timeout'], at: 0, bounds: 'attempt' },
  ],
});
