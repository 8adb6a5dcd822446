import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const enqueue: Operation = { effect: 'enqueue' };
const pure: Thing = { call: {} };
const ask: Thing = { call: { effect: 'query' } };
const job = (...params: string[]): NonNullable<Operation['callbacks']> => ({
  last: { runs: 'job', params, rejection: 'handled' },
});
const made = (returns: string): Thing => ({ new: { returns } });

const bossNames = {
  PgBoss: made('Boss'),
  'Job|JobWithMetadata|SendOptions|ConstructorOptions|Queue|WorkOptions': { new: {} },
  '*': { call: {}, new: {} },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'bee-queue',
    packages: ['bee-queue'],
    exports: {
      default: {
        new: { effect: 'connect', returns: 'Queue' },
        members: { Job: made('Job'), '*': { new: {} } },
      },
    },
    things: {
      Queue: {
        extends: 'node-events#Emitter',
        members: {
          createJob: { call: { returns: 'Job' } },
          saveAll: { call: enqueue },
          process: { call: { callbacks: job('Job') } },
          'getJob|getJobs': { call: { effect: 'cache', returns: 'Job' } },
          'removeJob|checkStalledJobs|checkHealth|destroy': { call: { effect: 'cache' } },
          'ready|connect|close|disconnect': { call: { effect: 'connect' } },
          'isRunning|name|backoffStrategies': pure,
        },
      },
      Job: {
        extends: 'node-events#Emitter',
        members: {
          save: { call: { effect: 'enqueue', returns: 'this' } },
          'reportProgress|remove': { call: { effect: 'cache' } },
          'setId|retries|backoff|delayUntil|timeout': { call: { returns: 'this' } },
          'id|data|options|status|progress': {},
        },
      },
    },
    defaults: [{ since: 0, retries: 0 }],
  }),
  defineLibrary({
    id: 'pg-boss',
    packages: ['pg-boss', '@wavezync/nestjs-pgboss'],
    exports: { ...bossNames, default: { new: { returns: 'Boss' }, members: bossNames } },
    things: {
      Boss: {
        extends: 'node-events#Emitter',
        members: {
          'send|sendAfter|sendOnce|sendThrottled|sendDebounced|sendSingleton|insert|publish|publishAfter|schedule':
            { call: enqueue },
          'work|onComplete': {
            call: { effect: 'query', callbacks: { last: { runs: 'job', rejection: 'handled' } } },
          },
          'start|stop': { call: { effect: 'connect', returns: 'this' } },
          'notifyWorker|getDb': pure,
          // fetch, complete, fail, queues and schedules: all of it stands in the database.
          '*': ask,
        },
      },
    },
    defaults: [
      { since: 10, retries: 2, backoff: 'none' },
      { since: 0, retries: 0 },
    ],
    guards: [
      { kind: 'retry', key: ['retryLimit'], at: 2 },
      { kind: 'retry', key: ['retryLimit'], at: 'constructor' },
      { kind: 'timeout', key: ['expireInSeconds'], at: 2, bounds: 'whole' },
      { kind: 'limit', key: ['deadLetter'], at: 'last' },
    ],
  }),
  defineLibrary({
    id: 'agenda',
    packages: ['agenda', '@agendajs/*', '@hokify/agenda', 'agendash'],
    exports: {
      'Agenda|default': { new: { returns: 'Agenda' } },
      Job: made('Job'),
      '*': { call: {}, new: {} },
    },
    things: {
      Agenda: {
        extends: 'node-events#Emitter',
        members: {
          define: { call: { callbacks: { all: { runs: 'job', params: ['Job'], rejection: 'handled' } } } },
          'every|schedule|now|nowDebounced': { call: { effect: 'enqueue', returns: 'Job' } },
          create: { call: { returns: 'Job' } },
          'jobs|queryJobs|getJobsOverview|getRunningStats|getLogs': {
            call: { effect: 'read', returns: 'Job' },
          },
          'cancel|cancelAll|purge|disable|enable|saveJob|clearLogs': { call: { effect: 'write' } },
          'start|stop|drain|close|ready|database|mongo': { call: { effect: 'connect', returns: 'this' } },
          'processEvery|maxConcurrency|defaultConcurrency|lockLimit|defaultLockLimit|defaultLockLifetime|name|sort|notifyVia':
            { call: { returns: 'this' } },
          'definitions|attrs': pure,
        },
      },
      Job: {
        members: {
          save: { call: { effect: 'enqueue', returns: 'this' } },
          'run|remove|touch|cancel': { call: { effect: 'write' } },
          'repeatEvery|repeatAt|schedule|priority|unique|debounce|startDate|endDate|skipDays|enable|disable|fail|forkMode':
            { call: { returns: 'this' } },
          'isRunning|isDead|isExpired|toJson|attrs|agenda': pure,
        },
      },
    },
    defaults: [{ since: 0, retries: 0 }],
    guards: [
      { kind: 'retry', key: ['backoff'], at: 1, since: 6 },
      { kind: 'retry', key: ['backoff'], at: 2, since: 6 },
      { kind: 'timeout', key: ['lockLifetime'], at: 1, bounds: 'whole' },
      { kind: 'limit', key: ['concurrency'], at: 1 },
      { kind: 'limit', key: ['removeOnComplete'], at: 'constructor' },
    ],
  }),
  defineLibrary({
    id: 'graphile-worker',
    packages: ['graphile-worker', 'nestjs-graphile-worker'],
    exports: {
      'run|runOnce': {
        call: {
          effect: 'connect',
          returns: 'Runner',
          callbacks: { '0.taskList.*': { runs: 'job', params: [null, 'Helpers'], rejection: 'handled' } },
        },
      },
      makeWorkerUtils: { call: { effect: 'connect', returns: 'Helpers' } },
      'quickAddJob|addJobAdhoc': { call: enqueue },
      runMigrations: { call: { effect: 'write' } },
      Runner: made('Runner'),
      'WorkerUtils|JobHelpers|Helpers': made('Helpers'),
      // `const send: Task = async (payload, helpers) => …`
      Task: { new: { returns: { call: {} } } },
      '*': { call: {}, new: {} },
    },
    things: {
      Runner: {
        members: {
          'stop|kill': { call: { effect: 'connect' } },
          addJob: { call: enqueue },
          events: 'node-events#Emitter',
          promise: {},
        },
      },
      Helpers: {
        members: {
          'addJob|addJobs': { call: enqueue },
          query: ask,
          withPgClient: {
            call: { effect: 'query', callbacks: { 0: { runs: 'inline', params: ['pg#Client'] } } },
          },
          'migrate|completeJobs|permanentlyFailJobs|rescheduleJobs|forceUnlockWorkers|cleanup': {
            call: { effect: 'write' },
          },
          release: { call: { effect: 'connect' } },
          logger: { members: { '*': { call: { effect: 'log' } } } },
          'job|abortSignal|getQueueName': pure,
        },
      },
    },
    defaults: [{ since: 0, retries: 24, backoff: 'exponential' }],
    guards: [{ kind: 'retry', key: ['maxAttempts'], at: 2 }],
  }),
];
