/** How a logger takes its arguments; rules/knowledge/loggers.ts says which library is of which style. */
export type LoggerStyle =
  /** `info({ fields }, 'message')`: what follows the message is lost. */
  | 'fields-first'
  /** `info('message', { fields })`, `error('message', err)`: one object, and a string there is lost. */
  | 'fields-last'
  /** `info('message', { fields })` with an error among the fields. */
  | 'fields-only-last'
  /** Everything is printed in order, as console does. */
  | 'as-console'
  /** Nest: `log('message')`, `error('message', stack)`; its own method names. */
  | 'nest'
  /** `info('message')` and nothing else. */
  | 'message-only';

/** A logger as it can be used at one place of one file. */
export interface LoggerUse {
  /** The expression that denotes it there: `logger`, `this.logger`, `request.log`. */
  expression: string;
  style: LoggerStyle;
  methods: ReadonlySet<string>;
  /** Text that makes it, put at an offset of the file where it is not there yet. */
  declaration?: { at: number; text: string };
  /** Present where the file does not import it yet. */
  import?: { from: string; imported: string | 'default'; local: string; style: 'import' | 'require' };
  /** Where it is made, for messages. */
  path?: string;
}
