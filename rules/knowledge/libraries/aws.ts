import {
  type Defaults,
  defineLibrary,
  type Effect,
  type Guard,
  type Operation,
  type Thing,
} from '../../kit/library.ts';

const pure: Thing = { call: {} };
const guards: Guard[] = [
  { kind: 'timeout', key: ['requestHandler', 'socketTimeout'], at: 'constructor', bounds: 'idle' },
  { kind: 'timeout', key: ['requestHandler', 'throwOnRequestTimeout'], at: 'constructor', bounds: 'attempt' },
  { kind: 'retry', key: ['maxAttempts'], at: 'constructor' },
  { kind: 'signal', key: ['abortSignal'], at: 1, bounds: 'whole' },
];
const defaults: Defaults[] = [
  {
    since: 0,
    timeout: null,
    retries: 2,
    backoff: '0.1 s × 2ⁿ',
    worst: 'for as long as the peer keeps the connection open',
  },
];

/** `client.send(new SomeCommand())`, or a method for each command on the aggregated client. */
function service(id: string, packages: string[], clients: string, effect: Effect) {
  const call: Operation = {
    effect,
    returns: 'Output',
    callbacks: { last: { runs: 'event', rejection: 'lost' } },
  };
  return defineLibrary({
    id,
    packages,
    exports: {
      [clients]: { new: { returns: 'Client' }, members: { from: { call: { returns: 'Client' } } } },
      '*': 'Other',
    },
    things: {
      Client: {
        members: {
          middlewareStack: { members: { '*': pure } },
          'destroy|config': pure,
          '*': { call },
        },
      },
      // A stream, where the service gives one.
      Output: {
        members: {
          Body: {
            extends: 'node-stream#Stream',
            members: { 'transformToString|transformToByteArray|transformToWebStream': pure },
          },
        },
      },
      // Commands, errors, paginators and waiters.
      Other: { call: { effect }, new: {} },
    },
    defaults,
    guards,
  });
}

const SERVICES: readonly (readonly [string, string, Effect])[] = [
  ['s3', 'S3', 'storage'],
  ['sqs', 'SQS', 'enqueue'],
  ['sns', 'SNS', 'publish'],
  ['ses', 'SES', 'mail'],
  ['sesv2', 'SESv2', 'mail'],
  ['eventbridge', 'EventBridge', 'publish'],
  ['kinesis', 'Kinesis', 'publish'],
  ['lambda', 'Lambda', 'rpc'],
  ['sfn', 'SFN', 'rpc'],
  ['bedrock-runtime', 'BedrockRuntime', 'llm'],
  ['bedrock-agent-runtime', 'BedrockAgentRuntime', 'llm'],
  ['dynamodb', 'DynamoDB', 'query'],
];

export default [
  ...SERVICES.map(([id, name, effect]) =>
    service(`aws-${id}`, [`@aws-sdk/client-${id}`], `${name}|${name}Client`, effect),
  ),
  defineLibrary({
    id: 'aws-lib-dynamodb',
    packages: ['@aws-sdk/lib-dynamodb'],
    exports: {
      'DynamoDBDocumentClient|DynamoDBDocument': {
        new: { returns: 'aws-dynamodb#Client' },
        members: { from: { call: { returns: 'aws-dynamodb#Client' } } },
      },
      '*': { call: { effect: 'query' }, new: {} },
    },
    defaults,
    guards,
  }),
  defineLibrary({
    id: 'aws-lib-storage',
    packages: ['@aws-sdk/lib-storage'],
    exports: { Upload: { new: { returns: 'Upload', through: 'client' } } },
    things: {
      Upload: {
        extends: 'node-events#Emitter',
        members: { done: { call: { effect: 'storage' } }, abort: pure },
      },
    },
    defaults,
    // What stands at a call of the client has no place here.
    guards: guards.filter(({ at }) => at === 'constructor'),
  }),
  defineLibrary({
    id: 'aws-helpers',
    packages: [
      '@aws-sdk/s3-request-presigner',
      '@aws-sdk/s3-presigned-post',
      '@aws-sdk/cloudfront-signer',
      '@aws-sdk/util-dynamodb',
      '@aws-sdk/credential-providers',
      '@aws-sdk/credential-provider-*',
      '@smithy/node-http-handler',
      '@aws-sdk/types',
    ],
    exports: { '*': { call: {}, new: {} } },
  }),
  defineLibrary({
    id: 'aws',
    packages: ['@aws-sdk/*'],
    exports: { '*': { call: { effect: 'http' }, new: { returns: 'Client' } } },
    things: { Client: { members: { 'destroy|config': pure, '*': { call: { effect: 'http' } } } } },
    defaults,
    guards,
  }),
];
