import { defineLibrary, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };

export default defineLibrary({
  id: 'stripe',
  packages: ['stripe'],
  exports: { 'default|Stripe': 'Class' },
  things: {
    Class: {
      call: { returns: 'Client' },
      new: { returns: 'Client' },
      members: {
        'Stripe|default': 'Class',
        webhooks: 'Webhooks',
        'createNodeHttpClient|createFetchHttpClient|createNodeCryptoProvider|createSubtleCryptoProvider':
          pure,
        '*': 'Namespace',
      },
    },
    // Errors, and types that are written Stripe.Checkout.Session.
    Namespace: { new: {}, members: { '*': 'Namespace' } },
    Client: {
      members: {
        webhooks: 'Webhooks',
        'on|off|once|setAppInfo|getApiField|parseEventNotification|parseThinEvent': pure,
        '*': 'Resource',
      },
    },
    Webhooks: {
      members: {
        'constructEvent|constructEventAsync|generateTestHeaderString': pure,
        signature: { members: { '*': pure } },
      },
    },
    Resource: { call: { effect: 'payment', returns: 'Result' }, members: { '*': 'Resource' } },
    Result: {
      members: {
        autoPagingEach: { call: { effect: 'payment', callbacks: { 0: { runs: 'each' } } } },
        autoPagingToArray: { call: { effect: 'payment' } },
      },
    },
  },
  defaults: [
    {
      since: 17,
      timeout: 80_000,
      bounds: 'attempt',
      retries: 2,
      backoff: '0.5 s to 5 s',
      worst: 'about 4 min (3 attempts of 80 s)',
    },
    {
      since: 13,
      timeout: 80_000,
      bounds: 'attempt',
      retries: 1,
      backoff: '0.5 s to 5 s',
      worst: 'about 160 s (2 attempts of 80 s)',
    },
    { since: 0, timeout: 80_000, bounds: 'attempt', retries: 0, worst: '80 s' },
  ],
  guards: [
    { kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'attempt' },
    { kind: 'timeout', key: ['timeout'], at: 'last', bounds: 'attempt' },
    { kind: 'retry', key: ['maxNetworkRetries'], at: 'constructor' },
    { kind: 'retry', key: ['maxNetworkRetries'], at: 'last' },
  ],
});
