import type { LoggerStyle } from '../kit/loggers.ts';

/** A way to get a logger from a library: the steps from the package to the instance. */
export interface LoggerLibrary {
  package: string;
  makes: readonly (readonly string[])[];
  style: LoggerStyle;
  methods: readonly string[];
  /** Members and calls of an instance that give another instance. */
  children?: readonly string[];
}

const PINO = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];
const WINSTON = ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly'];

export const LOGGER_LIBRARIES: readonly LoggerLibrary[] = [
  {
    package: 'pino',
    makes: [['default', '()'], ['pino', '()'], ['()'], ['Logger', 'new'], ['BaseLogger', 'new']],
    style: 'fields-first',
    methods: PINO,
    children: ['child'],
  },
  {
    package: 'bunyan',
    makes: [
      ['default', 'createLogger', '()'],
      ['createLogger', '()'],
      ['default', 'new'],
      ['default', 'default', 'new'],
    ],
    style: 'fields-first',
    methods: PINO,
    children: ['child'],
  },
  {
    package: 'winston',
    makes: [
      ['default', 'createLogger', '()'],
      ['createLogger', '()'],
      ['Logger', 'new'],
      ['default', 'Logger', 'new'],
      ['loggers', 'get', '()'],
      ['default', 'loggers', 'get', '()'],
    ],
    style: 'fields-last',
    methods: WINSTON,
    children: ['child'],
  },
  {
    package: 'log4js',
    makes: [
      ['default', 'getLogger', '()'],
      ['getLogger', '()'],
      ['Logger', 'new'],
    ],
    style: 'as-console',
    methods: [...PINO, 'mark'],
  },
  {
    package: 'consola',
    makes: [['default'], ['consola'], ['createConsola', '()'], ['default', 'create', '()']],
    style: 'as-console',
    methods: [...PINO, 'log', 'success', 'verbose'],
    children: ['withTag', 'withDefaults', 'create'],
  },
  {
    package: 'tslog',
    makes: [['Logger', 'new']],
    style: 'as-console',
    methods: [...PINO, 'silly'],
    children: ['getSubLogger'],
  },
  {
    package: 'loglevel',
    makes: [['default'], [], ['default', 'getLogger', '()'], ['getLogger', '()']],
    style: 'as-console',
    methods: ['trace', 'debug', 'info', 'warn', 'error', 'log'],
  },
  {
    package: 'signale',
    makes: [['default'], [], ['Signale', 'new'], ['default', 'Signale', 'new']],
    style: 'as-console',
    methods: ['debug', 'info', 'warn', 'error', 'fatal', 'log', 'success'],
    children: ['scope'],
  },
  {
    package: '@nestjs/common',
    makes: [
      ['Logger', 'new'],
      ['ConsoleLogger', 'new'],
    ],
    style: 'nest',
    methods: ['log', 'error', 'warn', 'debug', 'verbose', 'fatal'],
  },
  {
    package: 'nestjs-pino',
    makes: [['PinoLogger', 'new']],
    style: 'fields-first',
    methods: PINO,
  },
  {
    package: 'nestjs-pino',
    makes: [['Logger', 'new']],
    style: 'nest',
    methods: ['log', 'error', 'warn', 'debug', 'verbose', 'fatal'],
  },
  { package: 'roarr', makes: [['Roarr']], style: 'fields-first', methods: PINO, children: ['child'] },
];

/** Members of framework objects that are a logger bound to the request. */
export const REQUEST_LOGGERS: readonly {
  package: string;
  type: string;
  member: string;
  style: LoggerStyle;
  methods: readonly string[];
}[] = [
  { package: 'fastify', type: 'FastifyRequest', member: 'log', style: 'fields-first', methods: PINO },
  { package: 'fastify', type: 'FastifyInstance', member: 'log', style: 'fields-first', methods: PINO },
];

/** Which library's logger these steps from a package lead to. */
export function knownLogger(
  name: string,
  steps: readonly string[],
): Pick<LoggerLibrary, 'package' | 'style' | 'methods'> | undefined {
  return (
    loggerAmong(LOGGER_LIBRARIES, name, steps) ??
    REQUEST_LOGGERS.find((one) => one.package === name && same(steps, [one.type, 'new', one.member]))
  );
}

export function loggerAmong(
  table: readonly LoggerLibrary[],
  name: string,
  steps: readonly string[],
): LoggerLibrary | undefined {
  return table.find((one) => one.package === name && makesIt(one, steps));
}

function makesIt({ makes, children = [] }: LoggerLibrary, steps: readonly string[]): boolean {
  let made = steps;
  while (made.at(-1) === '()' && children.includes(made.at(-2) ?? '')) made = made.slice(0, -2);
  return makes.some((one) => same(one, made));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
