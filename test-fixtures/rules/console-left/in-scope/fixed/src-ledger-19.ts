// fix: Log with `this.#log.info` @ src/ledger.ts:19
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
    this.#log.info('booked', { amount });
    [1, 2].forEach(() => console.error('in an arrow', this.balance));
  }

  static open(): Ledger {
    console.log('opened');
    throw new Error('no log');
  }
}

export class Journal {
  constructor(private readonly logger: Logger) {}

  write(line: string): void {
    console.error('journal', line);
  }
}
