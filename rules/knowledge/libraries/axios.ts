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
      call: { ...request, options: 1 },
      members: {
        'default|axios': 'Client',
        create: { call: { returns: 'Client', makes: true } },
        'get|delete|head|options': { call: { ...request, options: 1 } },
        'post|put|patch|postForm|putForm|patchForm|query': { call: { ...request, options: 2 } },
        request: { call: { ...request, options: 0 } },
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
    { kind: 'timeout', key: ['defaults', 'timeout'], at: 'assigned', bounds: 'headers' },
  ],
});
