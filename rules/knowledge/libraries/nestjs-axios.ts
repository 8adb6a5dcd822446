import { defineLibrary } from '../../kit/library.ts';

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
        'request|get|delete|head|post|put|patch|postForm|putForm|patchForm|query': {
          call: { effect: 'http', lazy: true, returns: 'rxjs#Observable' },
        },
        axiosRef: 'axios#Client',
      },
    },
  },
  // A bare HttpModule hands out the global axios.
  defaults: [
    { since: 0, timeout: null, retries: 0, worst: 'for as long as the peer keeps the connection open' },
  ],
  guards: [
    { kind: 'timeout', key: ['timeout'], at: 'constructor', bounds: 'headers' },
    { kind: 'timeout', key: ['timeout'], at: 'last', bounds: 'headers' },
    { kind: 'signal', key: ['signal'], at: 'last', bounds: 'whole' },
  ],
});
