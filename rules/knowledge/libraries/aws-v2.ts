import { defineLibrary, type Effect, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const SERVICES = {
  S3: 'storage',
  SQS: 'enqueue',
  SNS: 'publish',
  'SES|SESV2': 'mail',
  'EventBridge|Kinesis': 'publish',
  'Lambda|StepFunctions': 'rpc',
  DynamoDB: 'query',
  '*': 'http',
} as const;

/** Sent by `.promise()`, `.send()` or a callback. */
function request(effect: Effect): Thing {
  return {
    call: {
      effect,
      lazy: true,
      returns: 'Request',
      callbacks: { last: { runs: 'event', rejection: 'lost' } },
    },
  };
}

const services: Record<string, Shape> = {};
const things: Record<string, Thing> = {
  Request: {
    members: {
      promise: pure,
      send: { call: { fails: 'callback', callbacks: { 0: { runs: 'event', rejection: 'lost' } } } },
      on: { call: { returns: 'this', callbacks: { 1: { runs: 'event', rejection: 'lost' } } } },
      createReadStream: { call: { fails: 'event', returns: 'node-stream#Stream' } },
      'abort|eachPage': pure,
    },
  },
};
for (const [name, effect] of Object.entries(SERVICES)) {
  things[effect] = {
    members: {
      'getSignedUrl|getSignedUrlPromise|createPresignedPost|config|createSet': pure,
      '*': request(effect),
    },
  };
  const members: Record<string, Shape> =
    effect === 'query'
      ? { DocumentClient: { new: { returns: effect } }, Converter: { members: { '*': pure } } }
      : {};
  services[name] = { new: { returns: effect }, members };
}
const exports = {
  ...services,
  config: { members: { '*': pure } },
  'Credentials|Endpoint|Config': { new: {} },
};

export default defineLibrary({
  id: 'aws-v2',
  packages: ['aws-sdk', 'aws-sdk/clients/*'],
  exports: { ...exports, default: { new: { returns: 'http' }, members: exports } },
  things,
  defaults: [
    { since: 0, timeout: 120_000, bounds: 'idle', retries: 3, worst: 'about 8 min (4 attempts of 2 min)' },
  ],
  guards: [
    { kind: 'timeout', key: ['httpOptions', 'timeout'], at: 'constructor', bounds: 'idle' },
    { kind: 'retry', key: ['maxRetries'], at: 'constructor' },
  ],
});
