import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const logs: Operation = { effect: 'log', fails: 'never' };
const LEVELS =
  'trace|debug|verbose|info|notice|log|warn|warning|error|fatal|silly|http|success|mark|start|ready|await|complete|pending|note|star|fav|watch|box|fail|crit|critical|alert|emerg|silent|write';
const methods = { [LEVELS]: { call: logs } } satisfies Record<string, Shape>;
const child: Thing = { call: { returns: 'Logger' } };

/** A logger whose module logs too. */
const Logger: Thing = {
  call: logs,
  extends: 'node-events#Emitter',
  members: {
    ...methods,
    'child|withTag|withDefaults|create|getSubLogger|scope|getLogger|extend|withScope|getChild|withContext|mixin|clone':
      child,
    'isLevelEnabled|isDebugEnabled|isInfoEnabled|isTraceEnabled|isWarnEnabled|isErrorEnabled|bindings|setBindings|flush|level|levels|close|end|profile|startTimer|done|query|stream|configure|clear|add|remove|setLevel|getLevel|setDefaultLevel|resetLevel|enableAll|disableAll|disable|enable|addContext|removeContext|clearContext|setContext|assign|addStream|addSerializers|reopenFileStreams|attachTransport|addReporter|setReporters|pauseLogs|resumeLogs|wrapAll|wrapConsole|restoreAll|mockTypes|time|timeEnd|timeLog|table|dir|appendKeys|removeKeys|addPersistentLogAttributes|injectLambdaContext|logEventIfEnabled|settings|setMinLevel|setParseCallStackFunction|prompt|isVerboseEnabled|isSillyEnabled|isFatalEnabled|methodFactory|rebuild|addLevel|styles':
      { call: { returns: 'this' } },
    'enabled|namespace|levelVal|transports|exceptions|rejections|defaultMeta|format|context|category|options|color|silent':
      {},
    logger: 'pino#Logger',
  },
};
/** Configuration and everything around the loggers. */
const rest: Thing = { call: {}, new: {}, members: { '*': { call: {}, new: {}, members: { '*': pure } } } };
const made: Thing = { call: { returns: 'pino#Logger' }, new: { returns: 'pino#Logger' } };
const makers = {
  'pino|createLogger|getLogger|createConsola|createLog|createStream|getRootLogger': made,
  'Logger|BaseLogger|ISettingsParam|ConsolaInstance|LoggerOptions|Signale|PinoLogger|Debugger|RootLogger|LogLayer|CategoryLogger':
    made,
} satisfies Record<string, Shape>;

/** The module itself logs (consola, loglevel, winston, signale), makes a logger when called (pino, debug), or has makers. */
const Module: Thing = {
  extends: 'Logger',
  call: { returns: 'pino#Logger' },
  new: { returns: 'pino#Logger' },
  members: {
    ...makers,
    'default|consola|loglevel|log4js|winston|signale|debug|Roarr': 'Module',
    'loggers|format|transports': rest,
    '*': rest,
  },
};

export default [
  defineLibrary({
    id: 'pino',
    packages: [
      'pino',
      'pino/*',
      'winston',
      'winston/*',
      'bunyan',
      'log4js',
      'consola',
      'consola/*',
      'tslog',
      'loglevel',
      'signale',
      'debug',
      'roarr',
      'npmlog',
      'loglayer',
      '@logtape/logtape',
      'electron-log',
      'next-axiom',
      '@axiomhq/logging',
      'nestjs-pino',
      '@aws-lambda-powertools/logger',
    ],
    exports: {
      ...methods,
      ...makers,
      'default|consola|loglevel|winston|signale|log4js|debug|Roarr': 'Module',
      LoggerModule: { members: { 'forRoot|forRootAsync': pure } },
      'loggers|format|transports|stdSerializers|stdTimeFunctions|destination|transport|multistream': rest,
      '*': rest,
    },
    things: { Module, Logger },
  }),
  defineLibrary({
    id: 'pino-http',
    packages: ['pino-http', 'express-pino-logger', 'koa-pino-logger', 'hono-pino'],
    exports: {
      'default|pinoHttp|pinoLogger': { call: { returns: { call: {}, members: { logger: 'pino#Logger' } } } },
      '*': pure,
    },
  }),
  defineLibrary({
    id: 'log-sinks',
    packages: [
      'pino-pretty',
      'pino-loki',
      'pino-elasticsearch',
      'pino-roll',
      'winston-daily-rotate-file',
      'winston-transport',
      'winston-loki',
      'winston-cloudwatch',
      'nest-winston',
      '@logtail/node',
      '@logtail/winston',
      '@logtail/pino',
      '@google-cloud/logging-winston',
      '@google-cloud/logging-bunyan',
    ],
    exports: {
      'Logtail|WinstonLogger': made,
      default: { call: {}, new: {}, members: { '*': rest } },
      '*': rest,
    },
  }),
];
