import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const enqueue: Operation = { effect: 'enqueue', returns: 'Job' };
const read: Thing = { call: { effect: 'cache', returns: 'Job' } };
const pure: Thing = { call: {} };
const work: Operation['callbacks'] = { all: { runs: 'job', params: ['Job'], rejection: 'handled' } };
const made = (returns: string): Thing => ({ new: { returns } });

const Job: Thing = {
  members: {
    'updateData|update|updateProgress|progress|log|clearLogs|remove|retry|promote|discard|moveToFailed|moveToCompleted|moveToDelayed|moveToWait|moveToWaitingChildren|changeDelay|changePriority|extendLock|removeChildDependency':
      {
        call: { effect: 'enqueue' },
      },
    'getState|isCompleted|isFailed|isDelayed|isActive|isWaiting|isWaitingChildren|isPaused|isStuck|getChildrenValues|getDependencies|getDependenciesCount|getFailedChildrenValues|waitUntilFinished|finished':
      read,
    'toJSON|asJSON': pure,
    queue: 'Queue',
    data: { input: 'job' },
    'opts|id|name|attemptsMade|attemptsStarted|returnvalue|failedReason|stacktrace|timestamp|processedOn|finishedOn|parent|parentKey|token':
      {},
  },
};

const nest: Record<string, Shape> = {
  BullModule: { members: { 'forRoot|forRootAsync|registerQueue|registerQueueAsync': pure, '*': pure } },
  'Processor|InjectQueue|OnQueueFailed|OnGlobalQueueFailed|OnWorkerEvent|OnQueueEvent': { call: {} },
  // Other decorators and tokens.
  '*': { call: {}, new: {} },
};

export default [
  defineLibrary({
    id: 'bullmq',
    packages: ['bullmq', '@nestjs/bullmq', '@taskforcesh/bullmq-pro'],
    exports: {
      ...nest,
      WorkerHost: { new: { returns: { members: { worker: 'Worker', process: pure } } } },
      QueueEventsHost: { new: { returns: { members: { queueEvents: 'Events' } } } },
      'Queue|QueuePro': made('Queue'),
      'Worker|WorkerPro': {
        new: {
          effect: 'connect',
          returns: 'Worker',
          callbacks: { 1: { runs: 'job', params: ['Job'], rejection: 'handled' } },
        },
      },
      'Job|JobPro': { new: { returns: 'Job' }, members: { 'fromId|create|createBulk': { call: enqueue } } },
      'FlowProducer|FlowProducerPro': made('Flow'),
      'QueueEvents|QueueEventsProducer|QueueScheduler': made('Events'),
      'UnrecoverableError|DelayedError|RateLimitError|WaitingChildrenError|WaitingError': { new: {} },
    },
    things: {
      Queue: {
        extends: 'node-events#Emitter',
        members: {
          'add|addBulk|upsertJobScheduler': { call: enqueue },
          'pause|resume|drain|clean|obliterate|remove|removeJobScheduler|removeRepeatable|removeRepeatableByKey|retryJobs|promoteJobs|setGlobalConcurrency|trimEvents|rateLimit|updateJobProgress|addJobLog':
            {
              call: { effect: 'enqueue' },
            },
          'close|disconnect|waitUntilReady': { call: { effect: 'connect' } },
          'name|opts|client|token|keys|toKey|jobsOpts|defaultJobOptions': pure,
          '*': read,
        },
      },
      Worker: {
        extends: 'node-events#Emitter',
        members: {
          'run|close|disconnect|waitUntilReady': { call: { effect: 'connect' } },
          'getNextJob|isRunning|isPaused|pause|resume|rateLimit|cancelJob|cancelAllJobs|startStalledCheckTimer|name|opts|id|concurrency':
            pure,
          '*': { call: { effect: 'cache' } },
        },
      },
      Flow: {
        extends: 'node-events#Emitter',
        members: {
          'add|addBulk': { call: { effect: 'enqueue', returns: { members: { job: 'Job', children: {} } } } },
          getFlow: read,
          'close|disconnect|waitUntilReady': { call: { effect: 'connect' } },
        },
      },
      Events: {
        extends: 'node-events#Emitter',
        members: {
          'run|close|disconnect|waitUntilReady': { call: { effect: 'connect' } },
          publishEvent: { call: { effect: 'publish' } },
        },
      },
      Job,
    },
    // No attempt after the first, and a producer that waits for Redis as long as it takes.
    defaults: [{ since: 0, timeout: null, retries: 0, worst: 'without end while Redis cannot be reached' }],
    guards: [
      { kind: 'retry', key: ['attempts'], at: 2 },
      { kind: 'retry', key: ['defaultJobOptions', 'attempts'], at: 'constructor' },
      { kind: 'timeout', key: ['connection', 'maxRetriesPerRequest'], at: 'constructor', bounds: 'connect' },
      { kind: 'timeout', key: ['connection', 'commandTimeout'], at: 'constructor', bounds: 'whole' },
      { kind: 'limit', key: ['removeOnComplete'], at: 2 },
      { kind: 'limit', key: ['removeOnFail'], at: 2 },
      { kind: 'limit', key: ['defaultJobOptions', 'removeOnComplete'], at: 'constructor' },
      { kind: 'limit', key: ['defaultJobOptions', 'removeOnFail'], at: 'constructor' },
      { kind: 'limit', key: ['concurrency'], at: 'constructor' },
    ],
  }),
  defineLibrary({
    id: 'bull',
    packages: ['bull', '@nestjs/bull'],
    exports: {
      ...nest,
      default: {
        call: { returns: 'Queue' },
        new: { returns: 'Queue' },
        members: { Queue: made('Queue'), Job: made('Job'), '*': { new: {} } },
      },
      Queue: made('Queue'),
      Job: made('Job'),
    },
    things: {
      Queue: {
        extends: 'node-events#Emitter',
        members: {
          'add|addBulk': { call: enqueue },
          process: { call: { effect: 'connect', callbacks: work } },
          'pause|resume|empty|clean|obliterate|removeJobs|removeRepeatable|removeRepeatableByKey': {
            call: { effect: 'enqueue' },
          },
          'close|isReady|whenCurrentJobsFinished': { call: { effect: 'connect' } },
          'name|client|toKey|clients': pure,
          '*': read,
        },
      },
      Job,
    },
    defaults: [{ since: 0, timeout: null, retries: 0, worst: 'without end while Redis cannot be reached' }],
    guards: [
      { kind: 'retry', key: ['attempts'], at: 'last' },
      { kind: 'retry', key: ['defaultJobOptions', 'attempts'], at: 'constructor' },
      { kind: 'timeout', key: ['timeout'], at: 'last', bounds: 'whole' },
      { kind: 'limit', key: ['removeOnComplete'], at: 'last' },
      { kind: 'limit', key: ['removeOnFail'], at: 'last' },
      { kind: 'limit', key: ['defaultJobOptions', 'removeOnComplete'], at: 'constructor' },
      { kind: 'limit', key: ['defaultJobOptions', 'removeOnFail'], at: 'constructor' },
    ],
  }),
];
