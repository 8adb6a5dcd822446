import { describe, expect, it } from 'vitest';
import { applyEdits } from '../engine/fixes.ts';
import { createSession } from '../engine/session.ts';
import { createMemoryHost } from '../host/memory.ts';

/** What `Log with …` makes of one line, in the order of the offers; the logger is imported there already. */
function offers(logger: string, line: string, file = 'src/orders.ts'): string[] {
  const text = `import { logger } from './logger';\n\nexport function placeOrder(user, order, rows, id, n, err) {\n  ${line}\n}\n`;
  const session = createSession(
    createMemoryHost({ 'package.json': '{"private":true}', 'src/logger.ts': logger, [file]: text }),
  );
  const finding = session.check().findings.find(({ path }) => path === file);
  const wanted = (finding?.fixes ?? []).flatMap(({ title }, index) =>
    title.startsWith('Log with') ? [index] : [],
  );
  return wanted.map((index) => {
    const [edited] = finding ? session.edits(finding, index) : [];
    const fixed = edited ? applyEdits(text, edited.edits) : '';
    return fixed.split('\n').slice(3, -2).join('\n').trim();
  });
}

const PINO = "import { pino } from 'pino';\nexport const logger = pino();";
const WINSTON = "import winston from 'winston';\nexport const logger = winston.createLogger({});";
const NEST = "import { Logger } from '@nestjs/common';\nexport const logger = new Logger('app');";
const CONSOLA = "import { createConsola } from 'consola';\nexport const logger = createConsola();";
const FIELDS_ONLY_LAST =
  'interface Fields { [key: string]: unknown }\nexport const logger = {\n  debug(message: string, fields?: Fields) {}, info(message: string, fields?: Fields) {},\n  warn(message: string, fields?: Fields) {}, error(message: string, fields?: Fields) {},\n};';
const MESSAGE_ONLY =
  'export const logger = {\n  info(message: string) {}, warn(message: string) {}, error(message: string) {}, debug(message: string) {},\n};';
const ERROR_LAST =
  'export class Logger {\n  info(message: string, extra?: Record<string, unknown>) {}\n  warn(message: string) {}\n  error(message: string, error: Error) {}\n}\nexport const logger = new Logger();';

describe('pino takes fields, then the message', () => {
  it.each([
    ["console.log('order placed');", "logger.info('order placed');"],
    ["console.log('order', order.id, n);", "logger.info({ orderId: order.id, n }, 'order');"],
    ["console.log('order:', order);", "logger.info({ order }, 'order');"],
    ["console.error('placing failed:', err);", "logger.error({ err }, 'placing failed');"],
    ["console.error('placing failed: ' + n, err);", "logger.error({ err }, 'placing failed: ' + n);"],
    ['console.error(err);', "logger.error({ err }, 'placeOrder failed');"],
    ['console.log(err);', "logger.error({ err }, 'placeOrder failed');"],
    ['console.error(err.message);', "logger.error({ err }, 'placeOrder failed');"],
    [
      "console.error('failed', err instanceof Error ? err.message : String(err));",
      "logger.error({ err }, 'failed');",
    ],
    ["console.warn('retrying', err?.message ?? 'no reason');", "logger.warn({ err }, 'retrying');"],
    ["console.error('mail', user.error);", "logger.error({ err: user.error }, 'mail');"],
    ['console.log(order);', "logger.debug({ order }, 'order');"],
    ['console.log(JSON.stringify(order, null, 2));', "logger.debug({ order }, 'order');"],
    ["console.log('order', JSON.stringify(order));", "logger.info({ order }, 'order');"],
    ["console.log('found', getOrders());", "logger.info({ orders: getOrders() }, 'found');"],
    [
      "console.log('at', order.date.toISOString());",
      "logger.info({ date: order.date.toISOString() }, 'at');",
    ],
    ["console.log('order', { id, n });", "logger.info({ data: { id, n } }, 'order');"],
    ['console.table(rows, columns);', "logger.debug({ rows }, 'rows');"],
    ['console.dir(order, { depth: null });', "logger.debug({ order }, 'order');"],
    ["console.trace('here');", "logger.trace('here');"],
    ["console.debug('cache miss', id);", "logger.debug({ id }, 'cache miss');"],
    ["console.log('%s placed %d items', user.name, n);", "logger.info('%s placed %d items', user.name, n);"],
    ["console.error('%s failed', id, err);", "logger.error({ err }, '%s failed', id);"],
    ["console.log('\\n  done\\n');", "logger.info('done');"],
    ["user && console.log('order', id);", "user && logger.info({ id }, 'order');"],
  ])('%s', (line, expected) => {
    expect(offers(PINO, line)[0]).toBe(expected);
  });

  it.each([
    ['`order ${id} placed`', "logger.info({ id }, 'order placed');"],
    [
      '`order ${order.id}: ${n} items (total: ${order.total})`',
      "logger.info({ orderId: order.id, n, total: order.total }, 'order items (total)');",
    ],
    ['`failed: ${err.message}`', "logger.error({ err }, 'failed');"],
  ])('a template stays, or its values become fields: %s', (template, expected) => {
    expect(offers(PINO, `console.log(${template});`)).toEqual([`logger.info(${template});`, expected]);
  });

  it.each([
    ['two fields of one name', "console.log('moved', order.status, user.status);"],
    ['a value that has no name', "console.log('total', n * 2);"],
    ['a rule across the terminal', "console.log('━━━━━━━━━━');"],
    ['an empty line', 'console.log();'],
    ['only what looks good on a terminal', 'console.log(boxen(order));'],
    ['arguments that cannot be told apart', 'console.log(...rows);'],
    ['what no logger has a word for', "console.time('placing');"],
    ['the last line before the end', "console.log('bye', id);\n  process.exit(0);"],
  ])('is not offered for %s', (_, line) => {
    expect(offers(PINO, line)).toEqual([]);
  });
});

describe('winston takes the message, then fields or the error itself', () => {
  it.each([
    ["console.log('order', order.id, n);", "logger.info('order', { orderId: order.id, n });"],
    ["console.error('placing failed:', err);", "logger.error('placing failed', err);"],
    ['console.error(err);', "logger.error('placeOrder failed', err);"],
    ["console.error('placing failed', id, err);", 'logger.error(`placing failed ${id}`, err);'],
    ['console.log(order);', "logger.debug('order', { order });"],
    ["console.log('%s placed %d', user.name, n);", 'logger.info(`${user.name} placed ${n}`);'],
    ["console.trace('here');", "logger.silly('here');"],
    ["console.log('result', order.message);", "logger.info('result', { orderMessage: order.message });"],
  ])('%s', (line, expected) => {
    expect(offers(WINSTON, line)[0]).toBe(expected);
  });

  it('has no place for an object beside an error', () => {
    expect(offers(WINSTON, "console.error('failed', { id }, err);")).toEqual([]);
  });
});

describe('Nest prints values of a line one after the other, and a stack in the second place', () => {
  it.each([
    ["console.log('order placed');", "logger.log('order placed');"],
    ["console.log('order', order.id);", 'logger.log(`order ${order.id}`);'],
    ["console.log('order', order);", "logger.log('order', order);"],
    ['console.log(order);', 'logger.debug(order);'],
    [
      "console.error('failed:', err);",
      "logger.error('failed', err instanceof Error ? err.stack : String(err));",
    ],
    ["console.info('it\\'s `here`', id);", "logger.log(`it's \\`here\\` ${id}`);"],
    ["console.trace('here');", "logger.verbose('here');"],
  ])('%s', (line, expected) => {
    expect(offers(NEST, line)[0]).toBe(expected);
  });
});

it.each([
  ["console.log('order:', order, n);", "logger.info('order:', order, n);"],
  ["console.error('failed:', err);", "logger.error('failed:', err);"],
  ['console.log(order);', 'logger.debug(order);'],
  ["console.log('%s placed', id);", "logger.info('%s placed', id);"],
])('consola keeps the order of console: %s', (line, expected) => {
  expect(offers(CONSOLA, line)).toEqual([expected]);
});

it.each([
  [
    'fields only',
    FIELDS_ONLY_LAST,
    "console.error('failed:', err, id);",
    "logger.error('failed', { err, id });",
  ],
  ['a text only', MESSAGE_ONLY, "console.log('order', id);", 'logger.info(`order ${id}`);'],
  [
    'an Error',
    ERROR_LAST,
    "console.error('failed', err);",
    "logger.error('failed', err instanceof Error ? err : new Error(String(err)));",
  ],
  [
    'fields, by another method of it',
    ERROR_LAST,
    "console.log('order', order);",
    "logger.info('order', { order });",
  ],
])('a logger of the project whose signature takes %s', (_, logger, line, expected) => {
  expect(offers(logger, line)[0]).toBe(expected);
});

it.each([
  ['a text only', MESSAGE_ONLY, "console.error('failed', err);"],
  ['an Error', ERROR_LAST, "console.error('no order');"],
  ['a text only', ERROR_LAST, "console.warn('order', order);"],
])('is not offered where the signature takes %s and more would be lost', (_, logger, line) => {
  expect(offers(logger, line)).toEqual([]);
});

it('plain JavaScript has no unknown to narrow', () => {
  expect(offers(ERROR_LAST, "console.error('failed', err);", 'src/orders.js')).toEqual([
    "logger.error('failed', err);",
  ]);
});

describe.each([
  [
    'bunyan',
    "import bunyan from 'bunyan';\nexport const logger = bunyan.createLogger({ name: 'a' });",
    "logger.error({ err }, 'failed');",
  ],
  [
    'pino as CommonJS',
    "const pino = require('pino');\nmodule.exports.logger = pino();",
    "logger.error({ err }, 'failed');",
  ],
  [
    'a child',
    "import pino from 'pino';\nconst root = pino();\nexport const logger = root.child({ part: 'orders' });",
    "logger.error({ err }, 'failed');",
  ],
  [
    'pino with a choice',
    "import pino from 'pino';\nconst base = pretty ? pino({}) : pino();\nexport const logger = base;",
    "logger.error({ err }, 'failed');",
  ],
  [
    'winston by name',
    "import { createLogger } from 'winston';\nexport const logger = createLogger();",
    "logger.error('failed', err);",
  ],
  [
    'winston as namespace',
    "import * as winston from 'winston';\nexport const logger = winston.createLogger();",
    "logger.error('failed', err);",
  ],
  [
    'log4js',
    "import log4js from 'log4js';\nexport const logger = log4js.getLogger('a');",
    "logger.error('failed', err);",
  ],
  [
    'tslog',
    "import { Logger } from 'tslog';\nexport const logger = new Logger({ name: 'a' });",
    "logger.error('failed', err);",
  ],
  [
    'loglevel',
    "import log from 'loglevel';\nexport const logger = log.getLogger('a');",
    "logger.error('failed', err);",
  ],
  [
    'signale',
    "import { Signale } from 'signale';\nexport const logger = new Signale();",
    "logger.error('failed', err);",
  ],
  [
    'consola itself',
    "import { consola } from 'consola';\nexport const logger = consola;",
    "logger.error('failed', err);",
  ],
  [
    'nestjs-pino',
    "import { PinoLogger } from 'nestjs-pino';\nexport const logger = new PinoLogger({});",
    "logger.error({ err }, 'failed');",
  ],
  [
    'a home-made object',
    'export const logger = {\n  info: (...args: unknown[]) => {}, warn: (...args: unknown[]) => {}, error: (...args: unknown[]) => {},\n};',
    "logger.error('failed', err);",
  ],
  [
    'a static class',
    'export class logger {\n  static info(m: string, d?: unknown) {}\n  static warn(m: string, d?: unknown) {}\n  static error(m: string, d?: unknown) {}\n}',
    "logger.error('failed', err);",
  ],
])('%s', (_, logger, expected) => {
  it('is known, and so is its order', () => {
    expect(offers(logger, "console.error('failed', err);")).toEqual([expected]);
  });
});
