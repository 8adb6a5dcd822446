import { defineLibrary, type Operation } from '../../kit/library.ts';

const request: Operation = { effect: 'http' };

export default defineLibrary({
  id: 'graphql-request',
  packages: ['graphql-request'],
  exports: {
    'request|rawRequest|batchRequests|default': { call: request },
    GraphQLClient: { new: { returns: 'Client' } },
    'gql|resolveRequestDocument|analyzeDocument': { call: {} },
    ClientError: { new: {} },
  },
  things: {
    Client: {
      members: {
        'request|rawRequest|batchRequests': { call: request },
        'setHeader|setHeaders|setEndpoint': { call: { returns: 'this' } },
        requestConfig: {},
      },
    },
  },
  defaults: [{ since: 0, timeout: 300_000, bounds: 'headers', retries: 0, worst: 'about 5 min' }],
  guards: [
    { kind: 'signal', key: ['signal'], at: 'constructor', bounds: 'whole' },
    { kind: 'signal', key: ['signal'], at: 0, bounds: 'whole' },
  ],
});
