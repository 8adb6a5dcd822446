import { defineLibrary } from '../../kit/library.ts';

export default defineLibrary({
  id: 'wretch',
  packages: ['wretch', 'wretch/all'],
  exports: {
    default: { call: { returns: 'Builder' } },
    Wretch: { new: { returns: 'Builder' } },
    WretchError: { new: {} },
  },
  things: {
    Builder: {
      members: {
        'get|delete|put|post|patch|head|opts|fetch': { call: { effect: 'http', returns: 'Chain' } },
        'addon|errorType|polyfills|url|options|headers|accept|content|auth|catcher|catcherFallback|customError|defer|resolve|middlewares|body|json|query|formData|formUrl|signal|toFetch|replace|params':
          {
            call: { returns: 'this' },
          },
      },
    },
    Chain: {
      members: {
        'res|json|text|blob|arrayBuffer|formData': { call: { callbacks: { 0: { runs: 'inline' } } } },
        // `timeout` catches status 408, it bounds nothing.
        'error|badRequest|unauthorized|forbidden|notFound|timeout|internalError|fetchError|onAbort': {
          call: { returns: 'this', callbacks: { last: { runs: 'inline' } } },
        },
        setTimeout: { call: { returns: 'this' } },
        'controller|progress|perfs': { call: {} },
      },
    },
  },
  defaults: [{ since: 0, timeout: 300_000, bounds: 'headers', retries: 0, worst: 'about 5 min' }],
  guards: [{ kind: 'signal', key: ['signal'], at: 'last', bounds: 'whole' }],
});
