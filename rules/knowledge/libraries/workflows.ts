import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const enqueue: Operation = { effect: 'enqueue' };
const rpc: Thing = { call: { effect: 'rpc' } };
const pure: Thing = { call: {} };
const made = (returns: string): Thing => ({ new: { returns } });
const work = { runs: 'job', rejection: 'handled' } as const;

export default [
  defineLibrary({
    id: 'inngest',
    packages: ['inngest', 'inngest/*', '@inngest/*'],
    exports: {
      Inngest: made('Client'),
      serve: pure,
      'NonRetriableError|RetryAfterError|EventSchemas|InngestMiddleware': { new: { returns: 'Value' } },
      '*': 'Value',
    },
    things: {
      Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
      Client: {
        members: {
          'send|sendSignal': { call: enqueue },
          createFunction: { call: { callbacks: { last: { ...work, params: ['Input'] } } } },
          'setEnvVars|logger|id|env|mode|realtime|middleware': 'Value',
        },
      },
      Input: {
        members: {
          step: 'Step',
          'event|events|runId|attempt': {},
          logger: { members: { '*': { call: { effect: 'log' } } } },
        },
      },
      // Each step is stored, and repeated on its own.
      Step: {
        members: {
          run: { call: { callbacks: { 1: { runs: 'retry', rejection: 'handled' } } } },
          'sendEvent|invoke|sendSignal': { call: enqueue },
          'sleep|sleepUntil|waitForEvent|waitForSignal': pure,
          fetch: { call: { effect: 'http' } },
          ai: {
            members: {
              infer: { call: { effect: 'llm' } },
              wrap: { call: { effect: 'llm', callbacks: { 1: { runs: 'retry' } } } },
            },
          },
        },
      },
    },
    defaults: [{ since: 0, retries: 4 }],
    guards: [
      { kind: 'retry', key: ['retries'], at: 0 },
      { kind: 'limit', key: ['concurrency'], at: 0 },
      { kind: 'timeout', key: ['timeouts', 'finish'], at: 0, bounds: 'whole' },
    ],
  }),
  defineLibrary({
    id: 'trigger-dev',
    packages: ['@trigger.dev/sdk', '@trigger.dev/sdk/*'],
    exports: {
      'task|schemaTask': { call: { returns: 'Task', callbacks: { '0.run': work } } },
      schedules: {
        members: {
          task: {
            call: { returns: 'Task', callbacks: { '0.run': { runs: 'schedule', rejection: 'handled' } } },
          },
          timezones: pure,
          '*': rpc,
        },
      },
      tasks: {
        members: {
          'trigger|batchTrigger|triggerAndWait|batchTriggerAndWait|triggerAndSubscribe|triggerAndPoll': {
            call: enqueue,
          },
          '*': { call: { callbacks: { last: { runs: 'event', rejection: 'handled' } } } },
        },
      },
      batch: { members: { '*': { call: enqueue } } },
      wait: { members: { 'for|until|forToken': pure, '*': rpc } },
      retry: {
        members: {
          fetch: { call: { effect: 'http' } },
          onThrow: { call: { callbacks: { 0: { runs: 'retry' } } } },
        },
      },
      'runs|envvars|queues|deployments|auth|streams|prompts': { members: { configure: pure, '*': rpc } },
      logger: { members: { '*': { call: { effect: 'log', callbacks: { 1: { runs: 'inline' } } } } } },
      idempotencyKeys: { members: { '*': pure } },
      TriggerClient: {
        new: {
          returns: {
            members: { defineJob: { call: { callbacks: { '0.run': work } } }, sendEvent: { call: enqueue } },
          },
        },
      },
      '*': { call: {}, new: {}, members: { '*': pure } },
    },
    things: {
      Task: {
        members: { 'trigger|batchTrigger|triggerAndWait|batchTriggerAndWait': { call: enqueue }, id: {} },
      },
    },
    defaults: [{ since: 0, retries: 2 }],
    guards: [
      { kind: 'retry', key: ['retry', 'maxAttempts'], at: 0 },
      { kind: 'timeout', key: ['maxDuration'], at: 0, bounds: 'whole' },
    ],
  }),
  defineLibrary({
    id: 'temporal',
    packages: [
      '@temporalio/client',
      '@temporalio/worker',
      '@temporalio/workflow',
      '@temporalio/activity',
      '@temporalio/common',
      '@temporalio/testing',
    ],
    exports: {
      'Connection|NativeConnection': {
        new: { returns: 'Connection' },
        members: {
          'connect|create': { call: { effect: 'connect', returns: 'Connection' } },
          lazy: { call: { returns: 'Connection' } },
        },
      },
      Client: made('Client'),
      WorkflowClient: made('Workflows'),
      'WorkflowHandle|WorkflowHandleWithFirstExecutionRunId': made('Handle'),
      ScheduleClient: made('Schedules'),
      // Its `activities` and `workflowsPath` are entries that the worker calls.
      Worker: {
        new: { returns: 'Worker' },
        members: {
          create: { call: { effect: 'connect', returns: 'Worker', callbacks: { '0.activities.*': work } } },
          '*': rpc,
        },
      },
      'proxyActivities|proxyLocalActivities': { call: { returns: 'Activities' } },
      'startChild|executeChild': { call: enqueue },
      'setHandler|setDefaultSignalHandler': {
        call: { callbacks: { 1: { runs: 'event', rejection: 'handled' } } },
      },
      'getExternalWorkflowHandle|makeContinueAsNewFunc': { call: { returns: 'Handle' } },
      heartbeat: pure,
      log: { members: { '*': { call: { effect: 'log' } } } },
      Context: {
        members: {
          current: {
            call: {
              returns: {
                members: { 'heartbeat|sleep': pure, log: { members: { '*': { call: { effect: 'log' } } } } },
              },
            },
          },
        },
      },
      '*': 'Value',
    },
    things: {
      Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
      Connection: {
        members: {
          'close|ensureConnected': { call: { effect: 'connect' } },
          'withDeadline|withMetadata|withAbortSignal': { call: { callbacks: { 1: { runs: 'bounded' } } } },
          'workflowService|operatorService|healthService': { members: { '*': rpc } },
        },
      },
      Client: {
        members: {
          workflow: 'Workflows',
          schedule: 'Schedules',
          'activity|taskQueue': { members: { '*': rpc } },
          connection: 'Connection',
          'withDeadline|withMetadata|withAbortSignal': { call: { callbacks: { 1: { runs: 'bounded' } } } },
        },
      },
      Workflows: {
        members: {
          'start|signalWithStart|executeUpdateWithStart|startUpdateWithStart': {
            call: { effect: 'enqueue', returns: 'Handle' },
          },
          'execute|result|count|list': rpc,
          getHandle: { call: { returns: 'Handle' } },
        },
      },
      Schedules: {
        members: {
          create: { call: { effect: 'enqueue', returns: 'Handle' } },
          getHandle: { call: { returns: 'Handle' } },
          list: rpc,
        },
      },
      Handle: { members: { 'workflowId|scheduleId|client': {}, '*': rpc } },
      Worker: {
        members: {
          run: { call: { effect: 'connect' } },
          runUntil: { call: { effect: 'connect', callbacks: { 0: { runs: 'inline' } } } },
          '*': pure,
        },
      },
      // Refused where neither bound is given.
      Activities: { members: { '*': { call: { effect: 'enqueue' } } } },
    },
    defaults: [
      {
        since: 0,
        retries: Number.POSITIVE_INFINITY,
        backoff: '1 s doubling up to 100 s',
        worst: 'without end, an activity is repeated for ever',
      },
    ],
    guards: [
      { kind: 'timeout', key: ['startToCloseTimeout'], at: 'constructor', bounds: 'attempt' },
      { kind: 'timeout', key: ['scheduleToCloseTimeout'], at: 'constructor', bounds: 'whole' },
      { kind: 'retry', key: ['retry', 'maximumAttempts'], at: 'constructor' },
      { kind: 'timeout', key: ['workflowExecutionTimeout'], at: 1, bounds: 'whole' },
    ],
  }),
];
