import { defineLibrary, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };

/** Clients whose resources, of any depth, end in a call. */
const resources: Record<string, Thing> = {
  Client: { members: { 'setApiKey|setAccessToken|setBasePath|on|off': pure, '*': 'Resource' } },
  Resource: { call: { effect: 'http' }, members: { '*': 'Resource' } },
  Other: { call: {}, new: {}, members: { '*': 'Other' } },
};

function library(id: string, packages: string[], clients: string) {
  const client: Shape = { new: { returns: 'Client' }, members: { '*': 'Other' } };
  return defineLibrary({ id, packages, exports: { [clients]: client, '*': 'Other' }, things: resources });
}

const METHODS = {
  'quote|quoteSummary|quoteCombine|search|chart|historical|insights|options|recommendationsBySymbol|trendingSymbols|screener|fundamentalsTimeSeries|autoc|dailyGainers':
    { call: { effect: 'http' } },
  '*': pure,
} satisfies Record<string, Thing>;

export default [
  library('hubspot', ['@hubspot/api-client'], 'Client'),
  library('auth0', ['auth0'], 'ManagementClient|AuthenticationClient|UserInfoClient'),
  library('notion', ['@notionhq/client'], 'Client'),
  // Through fetch, whose patience is Node's.
  defineLibrary({
    id: 'yahoo-finance2',
    packages: ['yahoo-finance2'],
    exports: { default: { new: { returns: 'Client' }, members: METHODS }, '*': 'Other' },
    things: { ...resources, Client: { members: METHODS } },
    defaults: [{ since: 0, timeout: 300_000, bounds: 'headers', retries: 0, worst: 'about 5 min' }],
    guards: [{ kind: 'signal', key: ['fetchOptions', 'signal'], at: 2, bounds: 'whole' }],
  }),
  library('linear', ['@linear/sdk'], 'LinearClient'),
  defineLibrary({
    id: 'googleapis',
    packages: ['googleapis', '@googleapis/*'],
    exports: { google: 'Google', '*': 'Google' },
    things: {
      Google: {
        call: { returns: 'Resource' },
        new: { returns: 'Resource' },
        members: {
          auth: { members: { '*': { new: { returns: 'Resource' } } } },
          options: pure,
          '*': { call: { returns: 'Resource' } },
        },
      },
      Resource: {
        call: { effect: 'http' },
        members: {
          'setCredentials|generateAuthUrl': pure,
          on: { call: { callbacks: { 1: { runs: 'event', rejection: 'lost' } } } },
          '*': 'Resource',
        },
      },
    },
  }),
  defineLibrary({
    id: 'algoliasearch',
    packages: ['algoliasearch', 'algoliasearch/lite', '@algolia/client-search'],
    exports: {
      'default|algoliasearch|liteClient|searchClient': { call: { returns: 'Client' } },
      'SearchClient|Algoliasearch|SearchIndex': { new: { returns: 'Client' } },
      '*': {},
    },
    things: {
      Client: {
        members: {
          initIndex: { call: { returns: 'Client' } },
          'generateSecuredApiKey|addAlgoliaAgent|setClientApiKey|appId': pure,
          '*': { call: { effect: 'search', returns: { members: { wait: { call: { effect: 'search' } } } } } },
        },
      },
    },
    // Connecting 2 s, reading 5 s, writing 30 s, on each host in turn.
    defaults: [
      {
        since: 0,
        timeout: 30_000,
        bounds: 'attempt',
        retries: 3,
        worst: '5 s a read and 30 s a write, on each of up to 4 hosts',
      },
    ],
  }),
  defineLibrary({
    id: 'clerk',
    packages: ['@clerk/*'],
    exports: {
      clerkClient: { call: { returns: 'Client' }, members: { '*': 'Resource' } },
      'createClerkClient|Clerk': { call: { returns: 'Client' }, new: { returns: 'Client' } },
      ClerkClient: { new: { returns: 'Client' } },
      'auth|getAuth|verifyToken|requireAuth|clerkMiddleware|withAuth|authMiddleware|ClerkExpressRequireAuth|ClerkExpressWithAuth':
        {
          call: { effect: 'authenticate', returns: 'Session', callbacks: { 0: { runs: 'middleware' } } },
          members: { protect: { call: { effect: 'authenticate' } } },
        },
      currentUser: { call: { effect: 'http' } },
      verifyWebhook: pure,
      '*': { call: {}, new: {} },
    },
    things: {
      Client: {
        members: { 'authenticateRequest|verifyToken': { call: { effect: 'authenticate' } }, '*': 'Resource' },
      },
      Resource: { call: { effect: 'http' }, members: { '*': 'Resource' } },
      Session: {
        members: {
          'userId|orgId|orgRole|sessionId|sessionClaims': {},
          protect: { call: { effect: 'authenticate' } },
          getToken: { call: { effect: 'http' } },
          'has|redirectToSignIn': pure,
        },
      },
    },
  }),
  defineLibrary({
    id: 'auth0-nextjs',
    packages: ['@auth0/*'],
    exports: {
      Auth0Client: { new: { returns: 'Client' } },
      'withApiAuthRequired|withPageAuthRequired|withMiddlewareAuthRequired': {
        call: { effect: 'authenticate', callbacks: { 0: { runs: 'route', rejection: 'handled' } } },
      },
      'getSession|getAccessToken|handleAuth|handleLogin|handleLogout|handleCallback|handleProfile': {
        call: { effect: 'authenticate' },
      },
      '*': { call: {}, new: {} },
    },
    things: {
      Client: {
        members: {
          'getSession|getAccessToken|middleware|withApiAuthRequired|withPageAuthRequired': {
            call: { effect: 'authenticate' },
          },
          '*': { call: { effect: 'http' } },
        },
      },
    },
  }),
];
