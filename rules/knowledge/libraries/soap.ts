import { defineLibrary, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const names = {
  createClientAsync: { call: { returns: 'Client' } },
  createClient: {
    call: { callbacks: { last: { runs: 'event', params: [null, 'Client'], rejection: 'lost' } } },
  },
  Client: { new: { returns: 'Client' } },
  '*': { call: {}, new: {} },
} satisfies Record<string, Shape>;

/** Each operation of the service is a method of its client: `client.GetRateAsync(…)`. */
export default defineLibrary({
  id: 'soap',
  packages: ['soap'],
  exports: { ...names, default: { members: names } },
  things: {
    Client: {
      extends: 'node-events#Emitter',
      members: {
        'describe|setSecurity|setEndpoint|addSoapHeader|changeSoapHeader|getSoapHeaders|clearSoapHeaders|addHttpHeader|getHttpHeaders|clearHttpHeaders|addBodyAttribute|getBodyAttributes|clearBodyAttributes|setSOAPAction':
          pure,
        'lastRequest|lastMessage|lastRequestHeaders|lastResponse|lastResponseHeaders|lastEndpoint|wsdl|httpClient':
          {},
        '*': { call: { effect: 'rpc', options: 1 } },
      },
    },
  },
  // axios below, without a limit.
  defaults: [
    { since: 0, timeout: null, retries: 0, worst: 'for as long as the peer keeps the connection open' },
  ],
  guards: [{ kind: 'timeout', key: ['timeout'], at: 1, bounds: 'idle' }],
});
