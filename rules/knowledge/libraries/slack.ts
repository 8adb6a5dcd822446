import { type Callback, defineLibrary, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const event: Callback = { runs: 'event', params: ['Context'], rejection: 'handled' };

export default [
  defineLibrary({
    id: 'slack',
    packages: ['@slack/web-api', '@slack/webhook', '@slack/client'],
    exports: {
      WebClient: { new: { returns: 'Client' } },
      IncomingWebhook: { new: { returns: { members: { send: { call: { effect: 'message' } } } } } },
      'retryPolicies|LogLevel|ErrorCode|WebClientEvent': { members: { '*': {} } },
      addAppMetadata: pure,
      '*': { new: {} },
    },
    things: {
      Client: { members: { 'on|once|slackApiUrl|token': pure, '*': 'Resource' } },
      Resource: { call: { effect: 'message' }, members: { '*': 'Resource' } },
    },
    defaults: [
      {
        since: 8,
        timeout: 300_000,
        bounds: 'attempt',
        retries: 10,
        backoff: 'up to several minutes',
        worst: 'about 85 min (11 attempts of 5 min)',
      },
      {
        since: 0,
        timeout: null,
        retries: 10,
        backoff: 'up to several minutes',
        worst: 'for as long as the peer keeps the connection open',
      },
    ],
    guards: [
      { kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'attempt' },
      { kind: 'retry', key: ['retryConfig'], at: 'constructor' },
      { kind: 'limit', key: ['maxRequestConcurrency'], at: 'constructor' },
    ],
  }),
  defineLibrary({
    id: 'slack-bolt',
    packages: ['@slack/bolt'],
    exports: {
      App: { new: { returns: 'App' } },
      'ExpressReceiver|HTTPReceiver|SocketModeReceiver|AwsLambdaReceiver': { new: { returns: 'App' } },
      Assistant: { new: {} },
      'LogLevel|subtype|ErrorCode': { call: {}, members: { '*': {} } },
      '*': { new: {} },
    },
    things: {
      App: {
        members: {
          'command|action|event|message|shortcut|view|options|function|assistant': {
            call: { callbacks: { last: event } },
          },
          use: { call: { returns: 'this', callbacks: { all: { runs: 'middleware', params: ['Context'] } } } },
          error: { call: { callbacks: { 0: { runs: 'error-handler' } } } },
          start: { call: { effect: 'listen' } },
          'stop|processEvent|toHandler': pure,
          client: 'slack#Client',
          logger: { members: { '*': { call: { effect: 'log' } } } },
        },
      },
      Context: {
        members: {
          'ack|next': pure,
          'say|respond|complete|fail|setStatus': { call: { effect: 'message' } },
          client: 'slack#Client',
          logger: { members: { '*': { call: { effect: 'log' } } } },
        },
      },
    },
  }),
];
