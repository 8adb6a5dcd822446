import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const lost: Callback = { runs: 'schedule', rejection: 'lost' };
const pure: Thing = { call: {} };
const made = (returns: string): Thing => ({ new: { returns } });
const Task: Thing = { members: { '*': { call: { returns: 'this' } } } };

/** Logged since 4. */
const logged: Callback = { runs: 'schedule', rejection: { package: 'node-cron', major: 4 } };
const cron = {
  'schedule|createTask': { call: { returns: 'Task', callbacks: { 1: logged } } },
  ScheduledTask: made('Task'),
  '*': pure,
} satisfies Record<string, Shape>;

const job: Operation = { returns: 'Task', callbacks: { all: lost } };
const nodeSchedule = {
  scheduleJob: { call: job },
  Job: { new: job },
  'RecurrenceRule|Range': { new: {} },
  'cancelJob|rescheduleJob|gracefulShutdown|scheduledJobs': pure,
} satisfies Record<string, Shape>;

const cronJob: Thing = {
  new: { returns: 'Task', callbacks: { 1: lost, 2: lost } },
  members: { from: { call: { returns: 'Task', callbacks: { '0.onTick': lost, '0.onComplete': lost } } } },
};

export default [
  defineLibrary({
    id: 'node-cron',
    packages: ['node-cron'],
    exports: { ...cron, default: { members: cron } },
    things: { Task },
  }),
  defineLibrary({
    id: 'cron',
    packages: ['cron'],
    exports: {
      CronJob: cronJob,
      default: { members: { CronJob: cronJob } },
      'job|time|sendAt|timeout|validateCronExpression': { call: job },
      CronTime: { new: { returns: 'Task' } },
      '*': {},
    },
    things: { Task },
  }),
  defineLibrary({
    id: 'croner',
    packages: ['croner'],
    exports: { 'Cron|default': { new: job, call: job }, '*': {} },
    things: {
      Task: {
        members: {
          schedule: { call: { returns: 'this', callbacks: { 0: lost } } },
          '*': { call: { returns: 'this' } },
        },
      },
    },
  }),
  defineLibrary({
    id: 'node-schedule',
    packages: ['node-schedule'],
    exports: { ...nodeSchedule, default: { members: nodeSchedule }, '*': {} },
    things: { Task: { extends: 'node-events#Emitter', members: { '*': pure } } },
  }),
  defineLibrary({
    id: 'toad-scheduler',
    packages: ['toad-scheduler', '@fastify/schedule'],
    exports: {
      ToadScheduler: { new: { returns: { members: { '*': pure } } } },
      // The third argument hears of what the second rejects with.
      'AsyncTask|Task': {
        new: { callbacks: { 1: { runs: 'schedule', rejection: 'handled' }, 2: { runs: 'event' } } },
      },
      'SimpleIntervalJob|LongIntervalJob|CronJob': { new: { returns: 'Task' } },
      '*': pure,
    },
    things: { Task },
  }),
  defineLibrary({
    id: 'nestjs-schedule',
    packages: ['@nestjs/schedule'],
    exports: {
      SchedulerRegistry: {
        new: {
          returns: { members: { 'getCronJob|getCronJobs': { call: { returns: 'cron#Task' } }, '*': pure } },
        },
      },
      ScheduleModule: { members: { '*': pure } },
      CronExpression: { members: { '*': {} } },
      // Cron, Interval and Timeout make a method run by the clock; what it throws is logged.
      '*': pure,
    },
  }),
];
