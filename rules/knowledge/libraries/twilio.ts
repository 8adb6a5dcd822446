import { defineLibrary, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const statics = {
  'validateRequest|validateExpressRequest|validateRequestWithBody|validateIncomingRequest|webhook': pure,
  twiml: { members: { '*': { new: { returns: 'Twiml' } } } },
  jwt: { members: { '*': { new: { returns: 'Twiml' } } } },
  RestException: { new: {} },
} satisfies Record<string, Thing>;

export default defineLibrary({
  id: 'twilio',
  packages: ['twilio'],
  exports: { ...statics, 'default|Twilio': 'Class' },
  things: {
    Class: {
      call: { returns: 'Client' },
      new: { returns: 'Client' },
      members: { ...statics, Twilio: 'Class', '*': {} },
    },
    Client: {
      members: {
        'setAccountSid|accountSid|username|httpClient': pure,
        request: { call: { effect: 'message' } },
        '*': 'Resource',
      },
    },
    // `messages(sid)` names a record, the verbs talk to the peer.
    Resource: {
      call: { returns: 'Resource' },
      members: {
        'create|fetch|list|page|getPage|update|remove|get|post|delete': { call: { effect: 'message' } },
        each: {
          call: {
            effect: 'message',
            fails: 'callback',
            callbacks: { last: { runs: 'each', rejection: 'lost' } },
          },
        },
        '*': 'Resource',
      },
    },
    Twiml: { members: { '*': { call: { returns: 'Twiml' } } } },
  },
  defaults: [{ since: 0, timeout: 30_000, bounds: 'attempt', retries: 0, worst: '30 s' }],
  guards: [
    { kind: 'timeout', key: ['timeout'], at: 'constructor' },
    { kind: 'retry', key: ['autoRetry'], at: 'constructor' },
  ],
});
