import { defineLibrary, type Operation } from '../../kit/library.ts';

const request: Operation = { effect: 'http', returns: 'Response' };

export default defineLibrary({
  id: 'axios',
  packages: ['axios'],
  exports: {
    'default|axios': 'Client',
    'AxiosInstance|Axios|AxiosStatic': { new: { returns: 'Client' } },
    'isAxiosError|isCancel': { call: {} },
  },
  things: {
    Client: {
      call: request,
      members: {
        'default|axios': 'Client',
        create: { call: { returns: 'Client' } },
        'get|delete|head|options|post|put|patch|request|postForm|putForm|patchForm|query': { call: request },
        Axios: { new: { returns: 'Client' } },
        interceptors: 'Interceptors',
      },
    },
    Interceptors: {
      members: {
        'request|response': { members: { use: { call: { callbacks: { all: { runs: 'middleware' } } } } } },
      },
    },
    Response: {},
  },
  defaults: [
    { since: 0, timeout: null, retries: 0, worst: 'for as long as the peer keeps the connection open' },
  ],
  guards: [
    { kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'headers' },
    { kind: 'timeout', key: ['timeout'], at: 'last', bounds: 'headers' },
    { kind: 'signal', key: ['signal'], at: 'last', bounds: 'whole' },
  ],
});
