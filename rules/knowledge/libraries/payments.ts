import { type Defaults, defineLibrary, type Guard, type Shape, type Thing } from '../../kit/library.ts';

const never: Defaults = {
  since: 0,
  timeout: null,
  retries: 0,
  worst: 'for as long as the peer keeps the connection open',
};

/** Clients whose resources, of any depth, end in a call. */
function library(
  id: string,
  packages: string[],
  clients: string,
  defaults: Defaults[] = [],
  guards: Guard[] = [],
) {
  const exports: Record<string, Shape> = {
    [clients]: { new: { returns: 'Client' }, members: { '*': 'Other' } },
    '*': 'Other',
  };
  const things: Record<string, Thing> = {
    // What CommonJS gets; the older packages export the client itself.
    Module: { new: { returns: 'Client' }, members: exports },
    Client: { members: { '*': 'Resource' } },
    Resource: { call: { effect: 'payment' }, members: { '*': 'Resource' } },
    // Enums, errors, types of requests.
    Other: { call: {}, new: {}, members: { '*': 'Other' } },
  };
  return defineLibrary({
    id,
    packages,
    exports: { ...exports, default: 'Module' },
    things,
    defaults,
    guards,
  });
}

export default [
  library(
    'plaid',
    ['plaid'],
    'PlaidApi',
    [never],
    [
      { kind: 'timeout', key: ['baseOptions', 'timeout'], at: 'constructor', bounds: 'headers' },
      { kind: 'timeout', key: ['timeout'], at: 'last', bounds: 'headers' },
    ],
  ),
  library(
    'paypal',
    ['@paypal/paypal-server-sdk', '@paypal/payouts-sdk'],
    'OrdersController|PaymentsController|VaultController|SubscriptionsController|TransactionSearchController',
    [],
    [{ kind: 'timeout', key: ['timeout'], at: 'constructor' }],
  ),
  library(
    'square',
    ['square'],
    'SquareClient|Client',
    [],
    [
      { kind: 'timeout', key: ['timeout'], at: 'constructor' },
      { kind: 'timeout', key: ['timeoutInSeconds'], at: 'last' },
      { kind: 'retry', key: ['maxRetries'], at: 'last' },
    ],
  ),
  library('braintree', ['braintree'], 'BraintreeGateway', [
    { since: 0, timeout: 60_000, retries: 0, worst: '60 s' },
  ]),
  // The older SDK sends request objects through one client.
  defineLibrary({
    id: 'paypal-checkout',
    packages: ['@paypal/checkout-server-sdk'],
    exports: {
      core: {
        members: {
          PayPalHttpClient: { new: { returns: { members: { execute: { call: { effect: 'payment' } } } } } },
          '*': { new: {} },
        },
      },
      'orders|payments': { members: { '*': { new: { returns: { members: { '*': { call: {} } } } } } } },
    },
  }),
];
