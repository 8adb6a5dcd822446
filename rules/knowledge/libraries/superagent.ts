import { defineLibrary, type Operation } from '../../kit/library.ts';

/** Sent when somebody awaits it, calls end or pipes it. */
const request: Operation = { effect: 'http', lazy: true, returns: 'Request' };
const verbs = { 'get|head|options|post|put|patch|del|delete': { call: request } };

export default defineLibrary({
  id: 'superagent',
  packages: ['superagent'],
  exports: {
    ...verbs,
    'default|superagent': 'Client',
    agent: { call: { returns: 'Agent' } },
    'SuperAgentRequest|Request': { new: { returns: 'Request' } },
  },
  things: {
    Client: {
      call: request,
      members: { ...verbs, agent: { call: { returns: 'Agent' } }, 'Request|Response|parse|serialize': {} },
    },
    Agent: {
      members: {
        ...verbs,
        'use|set|auth|timeout|retry|ok|ca|cert|key|type|accept|query|redirects|withCredentials|disableTLSCerts|on|once':
          { call: { returns: 'this' } },
      },
    },
    Request: {
      members: {
        'set|query|send|type|accept|auth|attach|field|redirects|responseType|buffer|ok|use|withCredentials|parse|serialize|agent|ca|cert|key|pfx|sortQuery|disableTLSCerts|maxResponseSize|connect|trustLocalhost|timeout|retry|unset':
          {
            call: { returns: 'this' },
          },
        'on|once': { call: { returns: 'this', callbacks: { 1: { runs: 'event', rejection: 'lost' } } } },
        end: {
          call: { fails: 'callback', callbacks: { 0: { runs: 'event', rejection: 'lost' } } },
        },
        pipe: { call: { fails: 'event', returns: 'node-stream#Stream' } },
        abort: { call: {} },
      },
      awaited: 'Response',
    },
    Response: { members: { 'body|text|status|ok|headers|type|error': {}, get: { call: {} } } },
  },
  defaults: [
    { since: 0, timeout: null, retries: 0, worst: 'for as long as the peer keeps the connection open' },
  ],
  guards: [{ kind: 'timeout', key: ['timeout'], at: 'chain', bounds: 'whole' }],
});
