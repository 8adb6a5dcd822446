import type { ClassId } from './facts.ts';

/** How one method of a logger takes its arguments; rules/knowledge/loggers.ts says what each library's do. */
export type LoggerStyle =
  /** `info({ fields }, 'message')`: what follows the message is lost. */
  | 'fields-first'
  /** `info('message', { fields })`, `error('message', err)`: one object, and a string there is lost. */
  | 'fields-last'
  /** `info('message', { fields })` with an error among the fields. */
  | 'fields-only-last'
  /** `error('message', err)` where the second parameter is an Error and nothing else. */
  | 'error-last'
  /** Everything is printed in order, as console does. */
  | 'as-console'
  /** Nest: `log('message')`, `error('message', stack)`. */
  | 'nest'
  /** `info('message')` and nothing else. */
  | 'message-only';

export type LoggerMethods = ReadonlyMap<string, LoggerStyle>;

/** A logger as it can be used at one place of one file. */
export interface LoggerUse {
  /** The expression that denotes it there: `logger`, `this.logger`, `request.log`. */
  expression: string;
  methods: LoggerMethods;
  /** What makes it in this file, where that is not written yet. */
  declaration?: LoggerDeclaration;
  /** Present where the file does not import it yet. */
  import?: { from: string; imported: string | 'default'; local: string; style: 'import' | 'require' };
  /** Where it is made, for messages. */
  path?: string;
}

export type LoggerDeclaration = { text: string } & (
  | { where: 'first in class'; cls: ClassId }
  | { where: 'after imports' }
);

/** What a home-made logger's methods are called. */
const LEVEL_NAMES: ReadonlySet<string> = new Set([
  ...['trace', 'debug', 'info', 'log', 'warn', 'warning', 'error', 'fatal'],
  ...['verbose', 'http', 'success', 'critical'],
]);

/** Three methods named like levels make a logger; fewer are something else that can warn. */
const ENOUGH_LEVELS = 3;

export function hasLevels(names: readonly string[]): boolean {
  return names.filter(isLevel).length >= ENOUGH_LEVELS;
}

export function isLevel(name: string): boolean {
  return LEVEL_NAMES.has(name);
}
