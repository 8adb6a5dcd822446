import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const chained: Thing = { call: { returns: 'this' } };
const logs: Operation = { effect: 'log', fails: 'never' };
const inside: Callback = { runs: 'inline', params: ['Span'] };
const Span: Thing = {
  members: {
    'recordException|addError': { call: logs },
    'setAttribute|setAttributes|addEvent|addLink|addLinks|setStatus|updateName|setTag|addTags|log|setBaggageItem':
      chained,
    'end|finish|isRecording|spanContext|context|tracer|getBaggageItem': pure,
  },
};
const others: Record<string, Shape> = {
  '*': { call: {}, new: { returns: 'Any' }, members: { '*': { call: {}, new: {} } } },
};
const Any: Thing = { call: { returns: 'Any' }, new: { returns: 'Any' }, members: { '*': 'Any' } };

const newrelic = {
  noticeError: { call: logs },
  'startSegment|startWebTransaction|startBackgroundTransaction|wrapWithTransaction': {
    call: { callbacks: { last: { runs: 'inline' } } },
  },
  'getTransaction|addCustomAttribute|addCustomAttributes|recordMetric|recordCustomEvent|incrementMetric|setTransactionName|getBrowserTimingHeader|getLinkingMetadata|getTraceMetadata|setUserID|endTransaction|shutdown|instrument|instrumentLoadedModule|recordLogEvent':
    pure,
} satisfies Record<string, Shape>;

const ddTrace = {
  'init|use|setUser|setUrl': { call: { returns: 'Tracer' } },
  trace: { call: { callbacks: { last: inside } } },
  wrap: { call: { callbacks: { last: { runs: 'inline' } } } },
  startSpan: { call: { returns: 'Span' } },
  scope: {
    call: {
      returns: {
        members: {
          active: { call: { returns: 'Span' } },
          activate: { call: { callbacks: { 1: { runs: 'inline' } } } },
          bind: pure,
        },
      },
    },
  },
  'inject|extract|getRumData': pure,
  'appsec|dogstatsd|llmobs|profilerStarted': 'Any',
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'opentelemetry',
    packages: [
      '@opentelemetry/*',
      '@vercel/otel',
      '@google-cloud/opentelemetry-cloud-trace-exporter',
      '@azure/monitor-opentelemetry',
    ],
    exports: {
      trace: {
        members: {
          getTracer: { call: { returns: 'Tracer' } },
          'getActiveSpan|getSpan|wrapSpanContext': { call: { returns: 'Span' } },
          '*': pure,
        },
      },
      'Tracer|SugaredTracer': { new: { returns: 'Tracer' } },
      Span: { new: { returns: 'Span' } },
      context: { members: { with: { call: { callbacks: { 1: { runs: 'inline' } } } }, '*': pure } },
      'metrics|propagation|baggageUtils|logs': 'Any',
      'Meter|Counter|Histogram|UpDownCounter|ObservableGauge|Gauge|Context|TextMapPropagator': {
        new: { returns: 'Any' },
      },
      diag: { members: { 'error|warn|info|debug|verbose': { call: logs }, '*': pure } },
      ...others,
    },
    things: {
      Tracer: {
        members: {
          startSpan: { call: { returns: 'Span' } },
          'startActiveSpan|withActiveSpan|withSpan': { call: { callbacks: { last: inside } } },
        },
      },
      Span,
      Any,
    },
  }),
  defineLibrary({
    id: 'prom-client',
    packages: ['prom-client', 'express-prom-bundle', 'hot-shots', '@willsoto/nestjs-prometheus'],
    exports: {
      Pushgateway: { new: { returns: { members: { 'pushAdd|push|delete': { call: { effect: 'http' } } } } } },
      'register|Registry|AggregatorRegistry|Counter|Gauge|Histogram|Summary|default|StatsD': 'Any',
      ...others,
    },
    things: { Any },
  }),
  defineLibrary({
    id: 'dd-trace',
    packages: ['dd-trace', 'dd-trace/*'],
    exports: {
      ...ddTrace,
      'default|tracer': 'Tracer',
      Tracer: { new: { returns: 'Tracer' } },
      Span: { new: { returns: 'Span' } },
    },
    things: { Tracer: { members: { ...ddTrace, default: 'Tracer' } }, Span, Any },
  }),
  defineLibrary({
    id: 'newrelic',
    packages: ['newrelic', 'applicationinsights', 'elastic-apm-node'],
    exports: {
      ...newrelic,
      default: { members: { ...newrelic, captureError: { call: logs }, '*': 'Any' } },
      '*': 'Any',
    },
    things: { Any },
  }),
  defineLibrary({
    id: 'error-trackers',
    packages: [
      '@bugsnag/js',
      '@bugsnag/node',
      '@bugsnag/plugin-express',
      'rollbar',
      '@honeybadger-io/js',
      'raygun',
      'airbrake',
      '@airbrake/node',
    ],
    exports: { default: 'Tracker', 'Notifier|Client': 'Tracker', '*': 'Tracker' },
    things: {
      Tracker: {
        call: { returns: 'Tracker' },
        new: { returns: 'Tracker' },
        members: {
          'notify|notifyAsync|error|critical|warning|warn|info|debug|log|send': { call: logs },
          'start|init|configure|createClient': { call: { returns: 'Tracker' } },
          '*': { call: { returns: 'Tracker', callbacks: { all: { runs: 'inline' } } } },
        },
      },
    },
  }),
];
