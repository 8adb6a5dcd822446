import { type Defaults, defineLibrary, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const http: Thing = { call: { effect: 'http' } };

const things: Record<string, Thing> = {
  Class: {
    new: { returns: 'Client' },
    members: { 'plugin|defaults': { call: { returns: 'Class' } }, VERSION: {} },
  },
  Client: {
    members: {
      request: { call: { effect: 'http' }, members: { endpoint: pure, defaults: { call: {} } } },
      graphql: { call: { effect: 'http' }, members: { paginate: http, defaults: { call: {} } } },
      paginate: {
        call: { effect: 'http', callbacks: { last: { runs: 'each' } } },
        members: { iterator: http },
      },
      hook: { members: { '*': { call: { callbacks: { 1: { runs: 'middleware' } } } } } },
      log: { members: { '*': { call: { effect: 'log' } } } },
      auth: http,
      '*': 'Api',
    },
  },
  Api: { call: { effect: 'http' }, members: { '*': 'Api' } },
  App: {
    new: { returns: 'Installed' },
    members: { defaults: { call: { returns: 'App' } } },
  },
  Installed: {
    members: {
      octokit: 'Client',
      getInstallationOctokit: { call: { effect: 'http', returns: 'Client' } },
      'eachInstallation|eachRepository': { call: { effect: 'http', callbacks: { last: { runs: 'each' } } } },
      webhooks: 'Webhooks',
      '*': http,
    },
  },
  Webhooks: {
    members: {
      'on|onAny': { call: { callbacks: { last: { runs: 'event', rejection: 'handled' } } } },
      onError: { call: { callbacks: { 0: { runs: 'error-handler' } } } },
      '*': pure,
    },
  },
};

function library(id: string, packages: string[], defaults: Defaults[]) {
  return defineLibrary({
    id,
    packages,
    exports: {
      Octokit: 'Class',
      'App|OAuthApp': 'App',
      Webhooks: { new: { returns: 'Webhooks' } },
      getOctokit: { call: { returns: 'Client' } },
      'request|graphql': { call: { effect: 'http' }, members: { defaults: pure } },
      'createNodeMiddleware|createWebMiddleware|createAppAuth|createTokenAuth|retry|throttling|paginateRest|restEndpointMethods|verify':
        pure,
      RequestError: { new: {} },
      'context|default': {},
    },
    things,
    defaults,
    guards: [
      { kind: 'signal', key: ['request', 'signal'], at: 'constructor', bounds: 'whole' },
      { kind: 'signal', key: ['request', 'signal'], at: 'last', bounds: 'whole' },
      { kind: 'retry', key: ['request', 'retries'], at: 'constructor' },
    ],
  });
}

export default [
  library(
    'octokit',
    ['octokit'],
    [
      {
        since: 0,
        timeout: 300_000,
        bounds: 'attempt',
        retries: 3,
        backoff: '1 s, 4 s, 9 s',
        worst: 'about 20 min (4 attempts of 5 min)',
      },
    ],
  ),
  library(
    'octokit-parts',
    ['@octokit/*', '@actions/github'],
    [{ since: 0, timeout: 300_000, bounds: 'attempt', retries: 0, worst: 'about 5 min' }],
  ),
];
