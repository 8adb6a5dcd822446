import { defineLibrary, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const calls = (effect: 'enqueue' | 'publish' | 'rpc'): Thing => ({ call: { effect } });

export default [
  // Each attempt has 20 s, all of them 10 min; what puts a task in is not repeated.
  defineLibrary({
    id: 'google-cloud-tasks',
    packages: ['@google-cloud/tasks'],
    exports: {
      'CloudTasksClient|v2.CloudTasksClient': { new: { returns: 'Client' } },
      'v2|v2beta2|v2beta3': { members: { CloudTasksClient: { new: { returns: 'Client' } } } },
      '*': { new: {}, members: { '*': pure } },
    },
    things: {
      Client: {
        members: {
          'createTask|runTask|bufferTask': calls('enqueue'),
          'queuePath|taskPath|locationPath|projectPath|initialize|getProjectId|close': pure,
          '*': calls('rpc'),
        },
      },
    },
    defaults: [{ since: 0, timeout: 20_000, bounds: 'attempt', retries: 0 }],
  }),
  // Each attempt has 60 s, all of them 10 min.
  defineLibrary({
    id: 'google-cloud-pubsub',
    packages: ['@google-cloud/pubsub'],
    exports: {
      PubSub: { new: { returns: 'Client' } },
      Topic: { new: { returns: 'Topic' } },
      Subscription: { new: { returns: 'Subscription' } },
      '*': { new: {}, members: { '*': pure } },
    },
    things: {
      Client: {
        members: {
          topic: { call: { returns: 'Topic' } },
          subscription: { call: { returns: 'Subscription' } },
          '*': calls('rpc'),
        },
      },
      Topic: {
        members: {
          'publishMessage|publish|publishJSON|flush': calls('publish'),
          subscription: { call: { returns: 'Subscription' } },
          'setPublishOptions|name': pure,
          '*': calls('rpc'),
        },
      },
      Subscription: {
        extends: 'node-events#Emitter',
        members: {
          'on|once|addListener': {
            call: {
              returns: 'this',
              callbacks: {
                '1=message': { runs: 'job', params: [{ input: 'message' }], rejection: 'lost' },
                1: { runs: 'event', rejection: 'lost' },
              },
            },
          },
          'removeListener|removeAllListeners|setOptions|open|name': pure,
          '*': calls('rpc'),
        },
      },
    },
    defaults: [{ since: 0, timeout: 60_000, bounds: 'attempt', retries: 0 }],
  }),
  // A job is tried once, unless its definition has the plugin Retry.
  defineLibrary({
    id: 'node-resque',
    packages: ['node-resque'],
    exports: {
      Queue: { new: { returns: 'Queue' } },
      'Worker|MultiWorker|Scheduler': { new: { returns: 'Runner' } },
      '*': { new: {}, call: {}, members: { '*': pure } },
    },
    things: {
      Queue: {
        extends: 'node-events#Emitter',
        members: {
          'enqueue|enqueueAt|enqueueIn': calls('enqueue'),
          'connect|end': { call: { effect: 'connect' } },
          '*': { call: { effect: 'cache' } },
        },
      },
      Runner: {
        extends: 'node-events#Emitter',
        members: { 'connect|start|end': { call: { effect: 'connect' } }, '*': pure },
      },
    },
    defaults: [{ since: 0, retries: 0 }],
  }),
];
