import type { Logger } from 'pino';

interface AuditLog {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

export class Ledger {
  readonly #log: AuditLog;
  balance = 0;

  constructor(log: AuditLog) {
    this.#log = log;
  }

  book(amount: number): void {
    this.balance += amount;
    console.log('booked', amount);
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` bypasses the project's logger (`this.#log`): in production this line has no level, no request id and no redaction; log it there.
    [1, 2].forEach(() => console.error('in an arrow', this.balance));
                      // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` bypasses the project's logger (`this.#log`)
  }

  static open(): Ledger {
    console.log('opened');
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` bypasses the project's logger (src/logger.ts): in production this line has no level, no request id and no redaction; log it there.
    throw new Error('no log');
  }
}

export class Journal {
  constructor(private readonly logger: Logger) {}

  write(line: string): void {
    console.error('journal', line);
 // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` bypasses the project's logger (`this.logger`): in production this line has no level, no request id and no redaction; log it there.
  }
}
