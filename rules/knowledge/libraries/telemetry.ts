import { defineLibrary, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };

// Both gather in memory and send from there: a call is no business call and is awaited by nobody.
export default [
  defineLibrary({
    id: 'posthog',
    packages: [
      'posthog-node',
      '@segment/analytics-node',
      'analytics-node',
      'mixpanel',
      '@amplitude/analytics-node',
    ],
    exports: {
      'PostHog|Analytics|default': {
        new: { returns: 'Client' },
        members: { init: { call: { returns: 'Client' } } },
      },
      '*': { call: {}, new: {} },
    },
    things: {
      Client: {
        members: {
          'isFeatureEnabled|getFeatureFlag|getFeatureFlagPayload|getAllFlags|getAllFlagsAndPayloads|getRemoteConfigPayload|evaluateFlags':
            {
              call: { effect: 'http' },
            },
          people: { members: { '*': pure } },
          '*': pure,
        },
      },
    },
  }),
  defineLibrary({
    id: 'sentry',
    packages: ['@sentry/*'],
    exports: {
      'startSpan|startSpanManual|startInactiveSpan|withScope|withIsolationScope|withActiveSpan|withMonitor|withServerActionInstrumentation|continueTrace|startNewTrace|suppressTracing|configureScope':
        {
          call: { callbacks: { all: { runs: 'inline', params: ['Scope'] } } },
        },
      'Handlers|metrics|logger|cron': { members: { '*': pure } },
      init: { call: { returns: 'Scope' } },
      '*': { call: { returns: 'Scope' }, new: {} },
    },
    things: { Scope: { members: { '*': { call: { returns: 'Scope' } } } } },
  }),
];
