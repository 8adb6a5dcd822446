import { defineLibrary, type Operation } from '../../kit/library.ts';

const request: Operation = { effect: 'http', lazy: true, returns: 'rxjs#Observable' };

export default defineLibrary({
  id: 'nestjs-axios',
  packages: ['@nestjs/axios'],
  exports: {
    HttpService: { new: { returns: 'Service' } },
    HttpModule: { members: { 'register|registerAsync': { call: {} } }, new: {} },
  },
  things: {
    Service: {
      members: {
        // Nothing is sent before somebody subscribes.
        'get|delete|head': { call: { ...request, options: 1 } },
        'post|put|patch|postForm|putForm|patchForm|query': { call: { ...request, options: 2 } },
        request: { call: { ...request, options: 0 } },
        axiosRef: 'axios#Client',
      },
    },
  },
  // A bare HttpModule hands out the global axios.
  defaults: [
    { since: 0, timeout: null, retries: 0, worst: 'for as long as the peer keeps the connection open' },
  ],
  guards: [
    { kind: 'timeout', key: ['timeout'], at: 'last', bounds: 'headers' },
    { kind: 'signal', key: ['signal'], at: 'last', bounds: 'whole' },
  ],
});
